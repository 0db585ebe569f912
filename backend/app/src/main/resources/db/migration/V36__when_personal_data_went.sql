-- set once the personal data of a graduate was deleted: what counts stays, who it was does not (PIPL 47)
ALTER TABLE graduate ADD COLUMN erased_at DATETIME(6), ADD KEY graduate_to_erase (cohort_year, erased_at, id);
