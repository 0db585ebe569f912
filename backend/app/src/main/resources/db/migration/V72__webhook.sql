-- Where events go that tell another system of the school what people are told. Its secret is not kept: it follows from the salt and a key that
-- only the service has.
CREATE TABLE webhook (
  id INT NOT NULL PRIMARY KEY,
  url VARCHAR(500) COLLATE utf8mb4_bin,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  version INT NOT NULL,
  delivered_at DATETIME(6),
  failed_at DATETIME(6),
  failure VARCHAR(100) COLLATE utf8mb4_bin
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO webhook (id, url, salt, version) VALUES (1, NULL, '', 0);

-- as with mail: when to try next, how often it was tried, who is at it
ALTER TABLE notification ADD COLUMN hook_at DATETIME(6);
ALTER TABLE notification ADD COLUMN hook_attempts INT NOT NULL DEFAULT 0;
ALTER TABLE notification ADD COLUMN hook_claim VARCHAR(36) COLLATE utf8mb4_bin;
CREATE INDEX notification_hook ON notification (hook_at, id);
CREATE INDEX notification_hook_claim ON notification (hook_claim);
