-- last_used_on: the day (UTC) of the last use, null for never. Lists and risks go by it, so that an index changes once a day and not with
-- every report of uses. asked_on: the last day on which verification was asked for a permission of the token's. spare_permissions: those
-- that it had and was not asked for within 90 days, as of then; has_spare: whether there are any.
alter table app_token add column last_used_on date;
alter table app_token add column asked_on date;
alter table app_token add column spare_permissions varchar(600);
alter table app_token add column has_spare boolean default false not null;
update app_token set last_used_on = cast(last_used_at at time zone 'UTC' as date) where last_used_at is not null;

alter table organization_token add column last_used_on date;
update organization_token set last_used_on = cast(last_used_at at time zone 'UTC' as date) where last_used_at is not null;

-- The last use of any of a key's secrets.
alter table api_key add column last_used_at timestamp(6) with time zone;
alter table api_key add column last_used_address varchar(45);
alter table api_key add column last_used_on date;
update api_key set last_used_at = (select max(s.last_used_at) from api_key_secret s where s.api_key_id = api_key.id);
update api_key set last_used_on = cast(last_used_at at time zone 'UTC' as date),
    last_used_address = (select max(s.last_used_address) from api_key_secret s
                         where s.api_key_id = api_key.id and s.last_used_at = api_key.last_used_at)
where last_used_at is not null;

-- For what permissions tokens were asked, each with the last day (UTC).
create table app_token_ask (
    token_id   uuid not null,
    permission varchar(40) not null,
    asked_on   date not null,
    primary key (token_id, permission)
);

-- An organization's credentials that are not revoked, each in the order of a list; lists order by revoked_at, too, which is null for all.
drop index app_token_organization;
create index app_token_alive on app_token (organization_id, revoked_at, created_at, id);
create index app_token_alive_name on app_token (organization_id, name_key, created_at, id);
create index app_token_alive_used on app_token (organization_id, revoked_at, last_used_on, created_at, id);
create index app_token_alive_expiry on app_token (organization_id, revoked_at, expires_at, created_at, id);
create index app_token_spare on app_token (organization_id, has_spare, revoked_at, created_at, id);
drop index api_key_organization;
create index api_key_alive on api_key (organization_id, revoked_at, created_at, id);
create index api_key_alive_name on api_key (organization_id, name_key, created_at, id);
create index api_key_alive_used on api_key (organization_id, revoked_at, last_used_on, created_at, id);
create index organization_token_alive on organization_token (organization_id, revoked_at, created_at, id);
