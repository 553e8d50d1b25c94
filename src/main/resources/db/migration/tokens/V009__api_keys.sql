-- An API key is found by its identifier, which is public. A deleted one keeps its row, without its name: no value is ever
-- issued twice, and the audit log keeps its target. name_key keeps the names of live keys apart and is null for others.
create table api_key (
    id              uuid primary key,
    owner_id        uuid not null,
    organization_id uuid not null,
    name            varchar(80) not null,
    name_key        varchar(160),
    identifier      varchar(40) not null,
    generation      integer not null,
    created_at      timestamp(6) with time zone not null,
    revoked_at      timestamp(6) with time zone,
    revoked_by      uuid,
    deleted_at      timestamp(6) with time zone,
    version         bigint not null
);
create unique index api_key_identifier on api_key (identifier);
create unique index api_key_name on api_key (owner_id, name_key);
create index api_key_owner on api_key (owner_id, deleted_at, created_at);
create index api_key_organization on api_key (organization_id);

-- Each rotation adds the secret of the next generation. The one before it is good until it retires; older ones have retired,
-- so of a key that is not revoked two are good at most.
create table api_key_secret (
    api_key_id        uuid not null,
    generation        integer not null,
    hash              bytea not null,
    last_four         varchar(4) not null,
    created_at        timestamp(6) with time zone not null,
    retires_at        timestamp(6) with time zone,
    last_used_at      timestamp(6) with time zone,
    last_used_address varchar(45),
    primary key (api_key_id, generation)
);
create unique index api_key_secret_hash on api_key_secret (hash);
