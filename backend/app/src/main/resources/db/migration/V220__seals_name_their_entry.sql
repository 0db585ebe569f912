-- A seal is of an entry under its own id, so that it can be made only once the id is there: it comes with the entry's waiting, and goes to
-- its place. Another row with the same words, or the same row under another id, has none.
ALTER TABLE audit_entry DROP COLUMN seal;
ALTER TABLE audit_pending ADD COLUMN seal VARBINARY(36);
ALTER TABLE audit_leaf ADD COLUMN seal VARBINARY(36);
-- and since when the log is how long: figures of the past stand on it
ALTER TABLE audit_length ADD COLUMN seal VARBINARY(36);
