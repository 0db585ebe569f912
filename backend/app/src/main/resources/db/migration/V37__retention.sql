-- until when the personal data of a cohort is kept, where the office set something else than the usual (PIPL 19)
CREATE TABLE retention (
  cohort_year INT NOT NULL PRIMARY KEY,
  keep_until DATE NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
