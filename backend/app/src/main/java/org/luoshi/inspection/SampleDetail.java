package org.luoshi.inspection;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.Details;
import org.luoshi.policy.EvidenceKind;

/** A sample with all that is needed to check it, and nothing about who passed it: whoever checks makes up their own mind.
 * @param phone of the graduate, as the school has it
 * @param details what was declared */
@Schema(name = "InspectionSampleDetail")
record SampleDetail(
        SampleView sample,
        @Schema(nullable = true) String phone,
        Details details,
        List<Proof> evidence,
        List<Call> calls,
        List<Finding> findings) {

    /** A proof.
     * @param late it entered the log after the inspection was announced */
    @Schema(name = "SampledEvidence")
    record Proof(
            String id,
            EvidenceKind kind,
            @Schema(nullable = true) String fileName,
            @Schema(nullable = true) String mediaType,
            @Schema(nullable = true) Long size,
            @Schema(nullable = true) String sha256,
            @Schema(nullable = true) String url,
            Instant uploadedAt,
            boolean late) {}

    /** A call.
     * @param contact masked, null once it was deleted
     * @param firstLook in a mutual check: by the own college
     * @param independent whether it is another contact than the one the declaration names
     * @param source where the checker found it */
    @Schema(name = "InspectionCall")
    record Call(
            String id,
            CalledParty whom,
            @Schema(nullable = true, examples = "138****5678") String contact,
            @Schema(nullable = true) String source,
            boolean firstLook,
            boolean independent,
            CallOutcome outcome,
            @Schema(nullable = true) String comment,
            String by,
            Instant at) {}

    /** A finding.
     * @param firstLook in a mutual check: by the own college, which decides nothing
     * @param waits whether it takes effect later: when the own college has its last word, or the inspection is closed
     * @param annulled whether it annulled the declaration
     * @param entry id of the log's entry that tells of it */
    @Schema(name = "InspectionFinding")
    record Finding(
            String id,
            FindingOutcome outcome,
            @Schema(nullable = true) String comment,
            boolean firstLook,
            boolean waits,
            boolean annulled,
            String by,
            Instant at,
            String entry) {}
}
