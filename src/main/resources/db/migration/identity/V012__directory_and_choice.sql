-- Names and address in the form in which searches compare; the application writes it with each of them.
alter table account add column search_key varchar(900) default '' not null;
update account set search_key = lower(full_name || ' ' || username || ' ' || email);

-- What other modules may join to list people: the one part of this module's data that they read in the database (decision 0012).
create view account_directory as
    select id, username, full_name, email, search_key, mfa_enabled, disabled_at from account;

-- The organization that its owner chose to act in; null until they choose.
alter table login_session add column organization_id uuid;

-- The invitation that a sign-up answers, in place of an organization of one's own.
alter table sign_up add column invitation_id uuid;
