-- Every value that a token ever had, kept for ever: none is issued twice, and an old one that turns up is recognised. The value
-- of the token's own generation is the current one; the one before it is good until it retires.
create table app_token_value (
    hash              bytea primary key,
    token_id          uuid not null references app_token (id),
    generation        integer not null,
    last_four         varchar(4) not null,
    created_at        timestamp(6) with time zone not null,
    retires_at        timestamp(6) with time zone,
    use_count         bigint not null,
    last_used_at      timestamp(6) with time zone,
    last_used_address varchar(45),
    misused_at        timestamp(6) with time zone
);
create unique index app_token_value_generation on app_token_value (token_id, generation);

insert into app_token_value (hash, token_id, generation, last_four, created_at, use_count, last_used_at, last_used_address)
select hash, id, 1, last_four, created_at, use_count, last_used_at, last_used_address from app_token;

drop index app_token_hash;
alter table app_token drop column hash;

-- permissions: names with a space between two; null for all that the owner may. addresses: CIDR ranges likewise; empty for anywhere.
-- made_with: the token by which a program made this one.
alter table app_token add column generation integer default 1 not null;
alter table app_token add column permissions varchar(600);
alter table app_token add column addresses varchar(1000) default '' not null;
alter table app_token add column paused_at timestamp(6) with time zone;
alter table app_token add column paused_until timestamp(6) with time zone;
alter table app_token add column made_with uuid;
