-- ID numbers are sealed (AES-256-GCM) and found by a keyed digest (ADR 6). What was plain is sealed right after the migrations, by the
-- service as owner of the schema, which then drops id_number_plain.
ALTER TABLE graduate
  DROP KEY graduate_id_number,
  CHANGE COLUMN id_number id_number_plain VARCHAR(18) COLLATE utf8mb4_bin,
  ADD COLUMN id_number VARCHAR(120) COLLATE utf8mb4_bin AFTER gender,
  ADD COLUMN id_number_index VARBINARY(32) AFTER id_number,
  ADD KEY graduate_id_number (id_number_index),
  ADD KEY graduate_id_number_plain (id_number_plain),
  ADD CONSTRAINT id_number_is_sealed CHECK (id_number IS NULL OR id_number LIKE '_%:_%');
