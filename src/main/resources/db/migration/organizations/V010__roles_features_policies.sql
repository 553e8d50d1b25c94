-- What a member's roles result in, worked out anew in the transaction of every change to one of them: verification reads it
-- (decision 0003), and whoever changes a predefined role or adds a permission brings it up to date by a migration.
alter table membership add column permissions varchar(1000);
update membership set permissions = case role
    when 'ADMINISTRATOR' then 'USE_API VIEW_OWN_TOKENS MANAGE_OWN_TOKENS MANAGE_OWN_API_KEYS VIEW_ORGANIZATION MANAGE_MEMBERS MANAGE_ROLES MANAGE_FEATURE_FLAGS MANAGE_POLICIES VIEW_ORGANIZATION_CREDENTIALS REVOKE_ORGANIZATION_CREDENTIALS VIEW_AUDIT_LOG'
    when 'DEVELOPER' then 'USE_API VIEW_OWN_TOKENS MANAGE_OWN_TOKENS MANAGE_OWN_API_KEYS VIEW_ORGANIZATION'
    when 'API_USER' then 'USE_API VIEW_OWN_TOKENS'
    when 'VIEWER' then 'VIEW_OWN_TOKENS VIEW_ORGANIZATION'
    else '' end;
alter table membership alter column permissions set not null;

-- A disabled member keeps roles and credentials, and can use none of them.
alter table membership add column disabled_at timestamp(6) with time zone;

-- role_id is the name of a predefined role or the id of a custom one.
create table membership_role (
    organization_id uuid not null,
    account_id      uuid not null,
    role_id         varchar(36) not null,
    primary key (organization_id, account_id, role_id),
    foreign key (organization_id, account_id) references membership (organization_id, account_id)
);
create index membership_role_holders on membership_role (organization_id, role_id);
insert into membership_role (organization_id, account_id, role_id) select organization_id, account_id, role from membership;
alter table membership drop column role;

create table custom_role (
    id              uuid primary key,
    organization_id uuid not null references organization (id),
    name            varchar(60) not null,
    name_key        varchar(200) not null,
    description     varchar(200) not null,
    allowed         varchar(1000) not null,
    blocked         varchar(1000) not null,
    created_at      timestamp(6) with time zone not null,
    version         bigint not null
);
create unique index custom_role_name on custom_role (organization_id, name_key);

-- A feature works where it was granted and is switched on.
alter table organization add column features_granted varchar(400);
alter table organization add column features_on varchar(400);
update organization set features_granted = 'API CUSTOM_USER_ROLES PASSWORD_GRANT', features_on = 'API PASSWORD_GRANT';
alter table organization alter column features_granted set not null;
alter table organization alter column features_on set not null;

-- From where credentials may be used: blocks of addresses, a space between two; empty for anywhere.
alter table organization add column addresses varchar(1000) default '' not null;
alter table organization add column revoke_unused_days integer;
