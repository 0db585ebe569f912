package org.luoshi.evidence;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagView;
import org.luoshi.policy.EvidenceKind;

/** A piece of evidence.
 * @param slot the slot it fills, empty where the destination has no use for its kind
 * @param fileName null for a link, as are media type, size (bytes) and SHA-256 (hex)
 * @param url null for a file
 * @param flags hints for reviewers; a graduate sees none */
@Schema(name = "Evidence")
public record EvidenceView(
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
        List<FlagView> flags) {

    /** @return the evidence for its readers
     * @param flags those that this reader may see */
    public static EvidenceView of(Evidence one, List<FlagView> flags) {
        return new EvidenceView(
                String.valueOf(one.id),
                one.kind,
                one.slot,
                one.fileName,
                one.mediaType,
                one.size,
                one.sha256,
                one.url,
                one.uploadedByName,
                one.uploadedAt,
                flags);
    }
}
