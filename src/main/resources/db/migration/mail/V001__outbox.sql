create table outgoing_mail (
    id              uuid primary key,
    recipient       varchar(254) not null,
    language        varchar(35) not null,
    template        varchar(60) not null,
    parameters      varchar(4000) not null,
    challenge_id    uuid,
    created_at      timestamp(6) with time zone not null,
    attempts        integer not null,
    next_attempt_at timestamp(6) with time zone not null,
    sent_at         timestamp(6) with time zone,
    dropped_at      timestamp(6) with time zone
);
create index outgoing_mail_due on outgoing_mail (sent_at, dropped_at, next_attempt_at);

-- The columns have no zone, as ShedLock writes the database's UTC time into them.
create table shedlock (
    name       varchar(64) primary key,
    lock_until timestamp(3) not null,
    locked_at  timestamp(3) not null,
    locked_by  varchar(255) not null
);
