-- Protected reports of a breach of the four no's (R6.2). Nothing here leads to the sender without the key of the school (ADR 7): the id is
-- random, the day has no hour, sender_key is a keyed digest, no other table refers to it.
CREATE TABLE concern (
  id VARCHAR(32) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  cohort_year INT NOT NULL,
  kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  body VARCHAR(2000) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  destination VARCHAR(30) COLLATE utf8mb4_bin,
  employer_name VARCHAR(200) COLLATE utf8mb4_unicode_520_ci,
  filed_on DATE NOT NULL,
  sender_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  nth INT NOT NULL,
  repeat_key VARCHAR(64) COLLATE utf8mb4_bin,
  status VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  outcome VARCHAR(20) COLLATE utf8mb4_bin,
  answer VARCHAR(2000) COLLATE utf8mb4_unicode_520_ci,
  resolved_on DATE,
  resolved_by VARCHAR(64) COLLATE utf8mb4_bin,
  version INT NOT NULL,
  UNIQUE KEY concern_of_a_day (sender_key, filed_on, nth),
  UNIQUE KEY concern_request (repeat_key),
  KEY concern_cohort (cohort_year, status, filed_on),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
