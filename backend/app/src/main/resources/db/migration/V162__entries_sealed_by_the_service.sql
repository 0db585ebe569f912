-- by which an entry shows that the service wrote it, and not somebody who may write into the database
ALTER TABLE audit_entry ADD COLUMN seal VARBINARY(36);
