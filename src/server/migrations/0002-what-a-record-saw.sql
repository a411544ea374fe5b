-- What the imported file said of the plan when a record changed it, as JSON: of two things said of one day
-- it tells which was there to be seen. Null for a record on anything else, and from before this column.
alter table record add column seen text;
