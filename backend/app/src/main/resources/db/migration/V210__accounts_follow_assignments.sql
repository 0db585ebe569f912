-- What of an account is this service's to change: whether it made the account, and the realm roles it gave, with commas. Both are noted
-- before Keycloak is asked, so that a service that stops in between still knows what it may take back. Everything else is somebody else's.
ALTER TABLE account ADD COLUMN made_here BIT(1) NOT NULL DEFAULT b'0';
ALTER TABLE account ADD COLUMN roles_given VARCHAR(200) COLLATE utf8mb4_bin NOT NULL DEFAULT '';

-- The log says which accounts were made here; those were made without a role, so the roles they have of it were given here too.
UPDATE account SET made_here = b'1' WHERE EXISTS (SELECT 1 FROM audit_entry e
  WHERE e.subject_type = 'account' AND e.subject_id = cast(account.id AS CHAR) AND e.event = 'account-made');
UPDATE account SET roles_given = 'graduate' WHERE made_here = b'1' AND kind = 'GRADUATE' AND state = 'READY';
UPDATE account SET roles_given = coalesce((SELECT group_concat(DISTINCT a.role ORDER BY a.role) FROM assignment a
  WHERE a.staff_number = account.number AND a.cohort_year = (SELECT r.cohort_year FROM account_run r WHERE r.id = account.run_id)), '')
  WHERE made_here = b'1' AND kind = 'STAFF' AND state = 'READY';
-- a letter opens only what was made here
UPDATE account SET code_hash = NULL, code_until = NULL WHERE made_here = b'0';

-- Numbers of staff whose assignments changed; Keycloak is told next. Rows of their own: an assignment waits for no account.
CREATE TABLE account_roles_due (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  number VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  KEY roles_due_number (number, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
