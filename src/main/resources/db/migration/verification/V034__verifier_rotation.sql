-- The secret before the present one: good until then, and who still uses it is known.
alter table verifier add column old_secret_hash bytea;
alter table verifier add column old_last_four varchar(4);
alter table verifier add column old_replaced_at timestamp(6) with time zone;
alter table verifier add column old_retires_at timestamp(6) with time zone;
alter table verifier add column old_last_used_at timestamp(6) with time zone;
create unique index verifier_old_secret on verifier (old_secret_hash);
