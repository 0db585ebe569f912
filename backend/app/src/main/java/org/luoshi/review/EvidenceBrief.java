package org.luoshi.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagView;
import org.luoshi.policy.EvidenceKind;

/** A piece of evidence of a declaration, as {@code GET /declarations/{id}/evidence} has it.
 * @param slot the slot it fills
 * @param size bytes, null for a link */
@Schema(name = "EvidenceBrief")
record EvidenceBrief(
        String id,
        EvidenceKind kind,
        String slot,
        @Schema(nullable = true) String fileName,
        @Schema(nullable = true) String mediaType,
        @Schema(nullable = true) Long size,
        @Schema(nullable = true) String sha256,
        @Schema(nullable = true) String url,
        String uploadedBy,
        Instant uploadedAt,
        List<FlagView> flags) {}
