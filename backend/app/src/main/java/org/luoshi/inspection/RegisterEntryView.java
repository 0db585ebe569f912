package org.luoshi.inspection;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;

/** That somebody answers for something an inspection found untrue, with the way to everything it stands on (R8.2). Figures of work found are nowhere in it.
 * @param who the person who acted
 * @param role realm name of the role in which they acted
 * @param actedEntry id of the log's entry that says so
 * @param sheet id of the weekly sheet they signed, null for any other part
 * @param comment words of the finding
 * @param findingEntry id of the log's entry of the finding
 * @param stands false once an appeal was granted
 * @param allowedActions what the caller may do now */
@Schema(name = "RegisterEntry")
record RegisterEntryView(
        String id,
        int cohort,
        ResponsiblePart part,
        Who who,
        String role,
        Instant actedAt,
        String actedEntry,
        @Schema(nullable = true) String sheet,
        CollegeBrief college,
        GraduateBrief graduate,
        String declaration,
        Destination destination,
        String inspection,
        InspectionKind kind,
        String sample,
        Instant foundAt,
        @Schema(nullable = true) String comment,
        String findingEntry,
        boolean stands,
        @Schema(nullable = true) Appeal appeal,
        List<RegisterAction> allowedActions) {

    /** A person: the id under which they act, and the name for display, null where nobody knows it any more. */
    @Schema(name = "RegisterWho")
    record Who(String id, @Schema(nullable = true) String name) {}

    @Schema(name = "RegisterCollege")
    record CollegeBrief(String code, String name) {}

    @Schema(name = "RegisterGraduate")
    record GraduateBrief(String id, String name, String studentNumber) {}

    /** An appeal.
     * @param outcome null while it is open */
    @Schema(name = "RegisterAppeal")
    record Appeal(
            @Schema(nullable = true) String reason,
            Instant filedAt,
            @Schema(nullable = true) AppealOutcome outcome,
            @Schema(nullable = true) String answer,
            @Schema(nullable = true) String decidedBy,
            @Schema(nullable = true) Instant decidedAt,
            int version) {}
}
