-- Reminders that the service makes by itself. Each has a natural key (notification_once), so that none is made twice; the row of the lease
-- is held by whoever plans.
INSERT INTO lease (name, holder, held_until) VALUES ('reminder-planner', '', '2000-01-01');

-- how graduates of a cohort who have not declared are reminded, where the office set something else than the usual
CREATE TABLE reminder_rules (
  cohort_year INT NOT NULL PRIMARY KEY,
  days_before INT NOT NULL,
  every_days INT NOT NULL,
  at_most INT NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
