-- The keys under which programs asked for credentials, so that asking twice makes one: as hashes, for a day. made_id is what
-- came of it, and null only within the transaction that makes it.
create table creation_key (
    owner_id        uuid not null,
    organization_id uuid not null,
    key_hash        bytea not null,
    fingerprint     bytea not null,
    made_id         uuid,
    created_at      timestamp(6) with time zone not null,
    primary key (owner_id, organization_id, key_hash)
);
create index creation_key_age on creation_key (created_at);
