-- Which graduate an entry is about, read out of the entry itself: the responsibility card (R8.1) needs the log and nothing else.
ALTER TABLE audit_entry
  ADD COLUMN graduate VARCHAR(64) COLLATE utf8mb4_bin GENERATED ALWAYS AS
    (CASE WHEN subject_type = 'graduate' THEN subject_id ELSE json_unquote(json_extract(payload, '$.graduate')) END) VIRTUAL,
  ADD KEY audit_graduate (graduate, id);
