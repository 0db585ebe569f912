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
        @Schema(required = true) String id,
        @Schema(required = true) EvidenceKind kind,
        @Schema(required = true) String slot,
        String fileName,
        String mediaType,
        Long size,
        String sha256,
        String url,
        @Schema(required = true) String uploadedBy,
        @Schema(required = true) Instant uploadedAt,
        @Schema(required = true) List<FlagView> flags) {}
