create table account (
    id                uuid primary key,
    username          varchar(40) not null,
    username_key      varchar(40) not null,
    full_name         varchar(120) not null,
    email             varchar(254) not null,
    password_hash     varchar(255) not null,
    phone_number      varchar(32),
    language          varchar(35) not null,
    time_zone         varchar(60) not null,
    mfa_enabled       boolean not null,
    security_epoch    bigint not null,
    code_failures     integer not null,
    code_locked_until timestamp(6) with time zone,
    created_at        timestamp(6) with time zone not null,
    disabled_at       timestamp(6) with time zone,
    version           bigint not null
);
create unique index account_username on account (username_key);
create unique index account_email on account (email);

-- An address is proved before an account exists, so that nobody can occupy another's. The id is its challenge's.
create table sign_up (
    id                uuid primary key,
    full_name         varchar(120) not null,
    email             varchar(254) not null,
    password_hash     varchar(255) not null,
    organization_name varchar(120) not null,
    language          varchar(35) not null,
    time_zone         varchar(60) not null,
    created_at        timestamp(6) with time zone not null
);
create index sign_up_created on sign_up (created_at);

-- One request for a one-time code. code_mac is null until the mail is sent: the code is made then.
create table challenge (
    id              uuid primary key,
    purpose         varchar(30) not null,
    account_id      uuid,
    email           varchar(254) not null,
    session_binding bytea not null,
    code_mac        bytea,
    attempts        integer not null,
    created_at      timestamp(6) with time zone not null,
    last_asked_at   timestamp(6) with time zone not null,
    resends         integer not null,
    expires_at      timestamp(6) with time zone not null,
    consumed_at     timestamp(6) with time zone
);
create index challenge_expiry on challenge (expires_at);
create index challenge_account on challenge (account_id);

create table login_session (
    id             uuid primary key,
    account_id     uuid not null references account (id),
    security_epoch bigint not null,
    created_at     timestamp(6) with time zone not null,
    last_seen_at   timestamp(6) with time zone not null,
    address        varchar(45) not null,
    user_agent     varchar(400) not null,
    ended_at       timestamp(6) with time zone
);
create index login_session_account on login_session (account_id, ended_at);

-- A browser in which its owner completed a login: strangers' wrong passwords elsewhere do not lock it out.
create table known_device (
    token_hash   bytea primary key,
    account_id   uuid not null references account (id),
    created_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone not null
);
create index known_device_account on known_device (account_id);

create table rate_limit (
    id         varchar(200) primary key,
    state      bytea,
    expires_at bigint
);
