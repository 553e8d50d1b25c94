-- A deleted token keeps its row, without its name: no value is ever issued twice, and the audit log keeps its target.
-- name_key keeps the names of live tokens apart and is null for others; search_key is the same form, for finding any.
-- Both can be longer than the name: folding case turns one character into two (ß, ss).
create table app_token (
    id                uuid primary key,
    owner_id          uuid not null,
    organization_id   uuid not null,
    name              varchar(80) not null,
    name_key          varchar(160),
    search_key        varchar(160) not null,
    hash              bytea not null,
    prefix            varchar(10) not null,
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
create unique index app_token_hash on app_token (hash);
create unique index app_token_name on app_token (owner_id, name_key);
create index app_token_owner on app_token (owner_id, deleted_at, created_at);
create index app_token_organization on app_token (organization_id);
