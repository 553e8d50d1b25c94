-- That somebody was told of a token that it is about to expire: how many days before, and before which expiry.
create table expiry_notice (
    token_id       uuid not null,
    expires_at     timestamp(6) with time zone not null,
    threshold_days integer not null,
    told_at        timestamp(6) with time zone not null,
    primary key (token_id, expires_at, threshold_days)
);
create index expiry_notice_expiry on expiry_notice (expires_at);
create index app_token_expiry on app_token (expires_at);

-- The address under which a person's calendar of expiries is read holds a secret; its hash is here.
create table calendar_feed (
    owner_id     uuid primary key,
    secret_hash  bytea not null,
    last_four    varchar(4) not null,
    created_at   timestamp(6) with time zone not null,
    last_read_at timestamp(6) with time zone
);
create unique index calendar_feed_secret on calendar_feed (secret_hash);
