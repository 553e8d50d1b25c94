-- When the operator was last told that the verifier's secret had been found.
alter table verifier add column leak_told_at timestamp(6) with time zone;
