-- By which session or which token somebody acted; entries from before do not know, and keep their hashes.
alter table audit_entry add column session_id uuid;
alter table audit_entry add column token_id uuid;

-- The log is read from its newest entry on, whole or by one of these facts, always from where the reader stands.
drop index audit_entry_time;
create index audit_entry_newest on audit_entry (chain, occurred_at desc, position desc);
create index audit_entry_actor on audit_entry (chain, actor_id, occurred_at desc, position desc);
create index audit_entry_action on audit_entry (chain, action, occurred_at desc, position desc);
create index audit_entry_target on audit_entry (chain, target, occurred_at desc, position desc);
create index audit_entry_outcome on audit_entry (chain, outcome, occurred_at desc, position desc);

-- Who ever acted in a chain, so that nobody has to search a million entries for it.
create table audit_person (
    chain      uuid not null,
    account_id uuid not null,
    primary key (chain, account_id)
);
insert into audit_person (chain, account_id) select distinct chain, actor_id from audit_entry where actor_id is not null;
