-- What a role of the member's blocks, beside what they result in: so that a refusal can say which it was. Only custom roles
-- block, and a version without them cannot have left any behind.
alter table membership add column blocked varchar(1000) default '' not null;
