-- When a value was handed in at the leak desk, and where the finder says that it was.
alter table app_token add column leaked_at timestamp(6) with time zone;
alter table app_token add column leaked_where varchar(500);
alter table api_key_secret add column leaked_at timestamp(6) with time zone;

-- The addresses under which calendars of expiries are read, by the hashes of their secrets. An ended one is kept, so that it is
-- recognised if it turns up; live_owner_id is null for it, and the unique index leaves a person one that works.
drop table calendar_feed;
create table calendar_link (
    secret_hash   bytea primary key,
    owner_id      uuid not null,
    live_owner_id uuid,
    last_four     varchar(4) not null,
    created_at    timestamp(6) with time zone not null,
    last_read_at  timestamp(6) with time zone,
    ended_at      timestamp(6) with time zone
);
create unique index calendar_link_live on calendar_link (live_owner_id);
