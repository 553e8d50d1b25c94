-- What the mail server answered when it refused the mail for good; the mail was given up then.
alter table outgoing_mail add column rejected_code integer;
create index outgoing_mail_rejected on outgoing_mail (rejected_code);
