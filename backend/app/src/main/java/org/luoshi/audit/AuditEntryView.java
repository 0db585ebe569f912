package org.luoshi.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the log.
 * @param position its place in the log, or null within the first second
 * @param actor subject of the token, or null where the sender is protected or the service itself acted
 * @param entry the whole entry as canonical JSON (RFC 8785), of which leafHash is made */
@Schema(name = "AuditEntry")
record AuditEntryView(
        String id,
        @Schema(nullable = true) Long position,
        Instant at,
        @Schema(nullable = true) String actor,
        @Schema(nullable = true) String role,
        @Schema(examples = "declaration-submitted") String event,
        String subjectType,
        String subject,
        String leafHash,
        String entry) {}
