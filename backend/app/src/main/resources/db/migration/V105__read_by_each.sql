-- What is for a role is read by each of its people for themselves. What was noted as read in notification.read_at before, for the whole role,
-- stays read for all of them; of what is for one person alone, read_at goes on saying it.
CREATE TABLE notification_reading (
  reader VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  notification_id BIGINT NOT NULL,
  read_at DATETIME(6) NOT NULL,
  PRIMARY KEY (reader, notification_id),
  FOREIGN KEY (notification_id) REFERENCES notification (id) ON DELETE CASCADE
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
