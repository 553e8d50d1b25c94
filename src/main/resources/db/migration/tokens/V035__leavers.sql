-- What the owner of a token could do when they left the organization, of a token that goes on until its date; null for all others.
alter table app_token add column frozen_permissions varchar(1000);
