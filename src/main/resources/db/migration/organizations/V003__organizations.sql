create table organization (
    id                     uuid primary key,
    name                   varchar(120) not null,
    mfa_required           boolean not null,
    token_longest_days     integer,
    token_never_allowed    boolean not null,
    created_at             timestamp(6) with time zone not null,
    suspended_at           timestamp(6) with time zone,
    version                bigint not null
);

create table membership (
    organization_id uuid not null references organization (id),
    account_id      uuid not null,
    role            varchar(30) not null,
    joined_at       timestamp(6) with time zone not null,
    primary key (organization_id, account_id)
);
create index membership_account on membership (account_id);
