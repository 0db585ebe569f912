package org.luoshi.sheet;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** The sample of a weekly sheet, in the order drawn.
 * @param size how many there are to look at
 * @param looked how many have their outcome */
@Schema(name = "WeeklySheetSample")
record SampleView(List<Item> items, int size, int looked) {

    /** A drawn declaration.
     * @param state now
     * @param weight how many times as likely it was drawn as one without risk
     * @param files that it has
     * @param opened how many of them the reader has opened */
    @Schema(name = "SampledDeclaration")
    record Item(
            String declaration,
            Graduate graduate,
            Destination destination,
            State state,
            int weight,
            int files,
            int opened,
            @Schema(nullable = true) LookOutcome outcome,
            @Schema(nullable = true) String comment,
            @Schema(nullable = true) String lookedBy,
            @Schema(nullable = true) Instant lookedAt) {}

    /** Whose it is. */
    @Schema(name = "SampledGraduate")
    record Graduate(String id, String name, String studentNumber, String schoolClass) {}
}
