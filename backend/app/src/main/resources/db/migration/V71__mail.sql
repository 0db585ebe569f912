-- A notification is its own letter: mail_at says when it is looked at next for sending, null that there is nothing to send (any more); a claim
-- says who sends it until mail_at.
ALTER TABLE notification ADD COLUMN mail_at DATETIME(6);
ALTER TABLE notification ADD COLUMN mail_attempts INT NOT NULL DEFAULT 0;
ALTER TABLE notification ADD COLUMN mail_claim VARCHAR(36) COLLATE utf8mb4_bin;
ALTER TABLE notification ADD COLUMN mailed_at DATETIME(6);
CREATE INDEX notification_mail ON notification (mail_at, recipient);
CREATE INDEX notification_mail_claim ON notification (mail_claim);

-- how somebody wants to be told, where it is something else than the usual; by the same name as their notifications
CREATE TABLE notification_setting (
  recipient VARCHAR(80) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  mail BIT(1) NOT NULL,
  address VARCHAR(200) COLLATE utf8mb4_bin,
  digest VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  quiet_from VARCHAR(5) COLLATE utf8mb4_bin,
  quiet_until VARCHAR(5) COLLATE utf8mb4_bin,
  language VARCHAR(5) COLLATE utf8mb4_bin NOT NULL,
  office BIT(1) NOT NULL,
  version INT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
