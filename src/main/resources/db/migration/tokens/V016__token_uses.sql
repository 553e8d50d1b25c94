-- What became of a token's presentations, by day (UTC), outcome and caller; a month of it is kept.
create table app_token_use (
    token_id uuid not null,
    used_on  date not null,
    outcome  varchar(10) not null,
    address  varchar(45) not null,
    client   varchar(120) not null,
    uses     bigint not null,
    last_at  timestamp(6) with time zone not null,
    primary key (token_id, used_on, outcome, address, client)
);
create index app_token_use_day on app_token_use (used_on);

alter table app_token add column last_used_client varchar(120);
