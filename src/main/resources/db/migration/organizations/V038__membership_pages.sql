-- Members are listed to programs page by page, those who joined last first.
create index membership_joined on membership (organization_id, joined_at, account_id);
