create table verifier (
    id           uuid primary key,
    name         varchar(80) not null,
    secret_hash  bytea not null,
    last_four    varchar(4) not null,
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    version      bigint not null
);
create unique index verifier_secret on verifier (secret_hash);
