-- An invitation is open until it is accepted, revoked or expired. secret_hash is null until the mail with the link is sent:
-- the secret is made then.
create table invitation (
    id              uuid primary key,
    organization_id uuid not null references organization (id),
    email           varchar(254) not null,
    role_id         varchar(36) not null,
    invited_by      uuid not null,
    secret_hash     bytea,
    created_at      timestamp(6) with time zone not null,
    expires_at      timestamp(6) with time zone not null,
    accepted_at     timestamp(6) with time zone,
    accepted_by     uuid,
    revoked_at      timestamp(6) with time zone,
    version         bigint not null
);
create unique index invitation_secret on invitation (secret_hash);
create index invitation_organization on invitation (organization_id, created_at);
