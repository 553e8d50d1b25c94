-- Append-only. Each entry carries the hash of the one before it in its chain: an organization's, or the instance's.
create table audit_entry (
    chain           uuid not null,
    position        bigint not null,
    occurred_at     timestamp(6) with time zone not null,
    action          varchar(60) not null,
    outcome         varchar(10) not null,
    actor_id        uuid,
    organization_id uuid,
    target          varchar(120) not null,
    address         varchar(45) not null,
    factors         varchar(100) not null,
    details         varchar(2000) not null,
    previous_hash   bytea not null,
    hash            bytea not null,
    primary key (chain, position)
);
create index audit_entry_time on audit_entry (chain, occurred_at);

create table audit_chain (
    chain    uuid primary key,
    position bigint not null,
    hash     bytea not null
);
