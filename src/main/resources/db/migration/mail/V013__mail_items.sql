-- What a mail lists, as JSON: a digest has more to say than its parameters find room for.
alter table outgoing_mail add column items text;
