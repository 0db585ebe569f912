package org.luoshi.inspection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** A declaration that was drawn.
 * @param place within its stratum, in the order of tickets, from 1
 * @param committedVersion of the declaration when the population was committed
 * @param stateNow of the declaration
 * @param changed what the declaration holds is no longer what was committed
 * @param lateEvidence pieces of evidence that entered the log after the inspection was announced
 * @param calls how many there were of the caller's look
 * @param outcome of the last finding that decides, null before the first, and in a mutual check for the own college before its last word
 * @param firstOutcome of the last finding of the own college in a mutual check; null before the first, in any other kind, and for the other
 *     college before its last word
 * @param bothSeen in a mutual check: the caller may see what either college found
 * @param decides what the caller finds counts; not so the first look of a mutual check, and whoever only reads along
 * @param annulled whether a finding of this inspection annulled it
 * @param allowedActions what the caller may do now */
@Schema(name = "InspectionSample")
record SampleView(
        String id,
        String inspection,
        String stratum,
        int place,
        String declaration,
        Graduate graduate,
        Destination destination,
        int committedVersion,
        State stateNow,
        boolean changed,
        int lateEvidence,
        int calls,
        @Schema(nullable = true) FindingOutcome outcome,
        @Schema(nullable = true) FindingOutcome firstOutcome,
        boolean bothSeen,
        boolean decides,
        boolean annulled,
        List<SampleAction> allowedActions) {

    /** Whom it is about. */
    @Schema(name = "SampledGraduate")
    record Graduate(
            String id, String name, String studentNumber, String className, String college, String collegeName) {}
}
