package org.luoshi.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key of the school's log.
 * @param key {@code <log>+<hash>+<base64>}, as signed notes write it
 * @param until when the next key took over, or null for the one in force */
@Schema(name = "SigningKey")
record SigningKeyView(
        @Schema(examples = "luoshi.local/log+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW") String key,
        Instant from,
        @Schema(nullable = true) Instant until) {}
