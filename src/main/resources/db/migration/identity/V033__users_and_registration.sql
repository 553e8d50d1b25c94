-- When its owner last completed a login: sessions are forgotten after a while.
alter table account add column last_login_at timestamp(6) with time zone;
update account set last_login_at = (select max(s.created_at) from login_session s where s.account_id = account.id);

-- The operator's list is sorted by it.
create index account_search on account (search_key, id);

-- What the operator decided for the whole instance, by name.
create table instance_setting (
    name       varchar(60) primary key,
    setting    varchar(4000) not null,
    changed_at timestamp(6) with time zone not null
);
