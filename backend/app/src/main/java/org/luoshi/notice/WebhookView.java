package org.luoshi.notice;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where events go (a webhook).
 * @param possible the service has the key that it needs for this
 * @param secret shown once, in the answer to the change that made it; null otherwise
 * @param waiting events that are not delivered yet
 * @param failure of the last try that failed, a status or what went wrong; null where none did */
@Schema(name = "Webhook")
record WebhookView(
        boolean possible,
        @Schema(nullable = true) String url,
        @Schema(nullable = true) String secret,
        long waiting,
        @Schema(nullable = true) Instant deliveredAt,
        @Schema(nullable = true) Instant failedAt,
        @Schema(nullable = true) String failure,
        int version) {}
