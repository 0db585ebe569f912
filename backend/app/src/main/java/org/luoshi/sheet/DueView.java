package org.luoshi.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the colleges of a cohort stand with the sheet of a week (R7.2).
 * @param dueOn day of that week on which the sheets are due */
@Schema(name = "WeeklySheetsDue")
record DueView(int cohort, String week, LocalDate dueOn, List<Item> colleges) {

    /** A college.
     * @param sheet null where none is prepared
     * @param state the same
     * @param overdue the day is over and nothing is signed
     * @param lastSigned week of its last signed sheet, or null */
    @Schema(name = "WeeklySheetDue")
    record Item(
            String college,
            String name,
            @Schema(nullable = true) String sheet,
            @Schema(nullable = true) SheetState state,
            boolean overdue,
            @Schema(nullable = true) Instant signedAt,
            @Schema(nullable = true) String lastSigned) {}
}
