-- An organization token belongs to its organization and acts for any member whom a request names. A deleted one keeps its row,
-- without its name: no value is ever issued twice. name_key keeps the names of live ones apart and is null for others.
create table organization_token (
    id                uuid primary key,
    organization_id   uuid not null,
    created_by        uuid not null,
    name              varchar(80) not null,
    name_key          varchar(160),
    hash              bytea not null,
    last_four         varchar(4) not null,
    validity          varchar(20) not null,
    enabled           boolean not null,
    created_at        timestamp(6) with time zone not null,
    expires_at        timestamp(6) with time zone,
    revoked_at        timestamp(6) with time zone,
    revoked_by        uuid,
    deleted_at        timestamp(6) with time zone,
    last_used_at      timestamp(6) with time zone,
    last_used_address varchar(45),
    use_count         bigint not null,
    version           bigint not null
);
create unique index organization_token_hash on organization_token (hash);
create unique index organization_token_name on organization_token (organization_id, name_key);
create index organization_token_list on organization_token (organization_id, deleted_at, created_at);
