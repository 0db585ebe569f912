package org.luoshi.sheet;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;

/** What a signed sheet counted and what no longer stands (R5.3, R8.1).
 * @param since the signed sheet it is compared with; null where none is signed yet
 * @param unexplained how many lines nobody explained; the next sheet is not confirmed before they are */
@Schema(name = "WeeklySheetDrift")
record DriftView(@Schema(nullable = true) Since since, List<Line> lines, int unexplained) {

    /** The signed sheet. */
    @Schema(name = "DriftSince")
    record Since(String sheet, String week, long position) {}

    /** One change.
     * @param line its name, to explain it by
     * @param before what counted, null where the graduate had nothing
     * @param after what counts now
     * @param by who brought it about, by the log */
    @Schema(name = "DriftLine")
    record Line(
            String line,
            DriftKind kind,
            SampleView.Graduate graduate,
            @Schema(nullable = true) Counted before,
            @Schema(nullable = true) Counted after,
            @Schema(nullable = true) Person by,
            @Schema(nullable = true) Explained explanation) {}

    /** A declaration that counts. */
    @Schema(name = "DriftDeclaration")
    record Counted(String declaration, Destination destination) {

        static Counted of(SheetContent.OfDeclaration one) {
            return one == null ? null : new Counted(one.declaration(), one.destination());
        }
    }

    /** The person behind a change.
     * @param entry id of the log's entry
     * @param name null where nobody knows it any more, or the service itself acted */
    @Schema(name = "DriftPerson")
    record Person(
            String entry,
            @Schema(nullable = true) String name,
            @Schema(nullable = true) String role,
            Instant at,
            String event) {}

    /** Why it changed. */
    @Schema(name = "DriftExplained")
    record Explained(String text, String by, Instant at) {}
}
