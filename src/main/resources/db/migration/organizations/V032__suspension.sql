-- Why the operator closed it for a while, in their words; its members read it. Null while it is not.
alter table organization add column suspended_reason varchar(500);
