-- What somebody is to be told of credentials of theirs that another person revoked or handed to them: gathered, so that one mail tells it all.
create table owner_news (
    id              uuid primary key,
    reader_id       uuid not null,
    kind            varchar(20) not null,
    credential_name varchar(80) not null,
    hint            varchar(60) not null,
    actor_id        uuid not null,
    happened_at     timestamp(6) with time zone not null
);
create index owner_news_reader on owner_news (reader_id, happened_at);
