package org.luoshi.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weekly sheet in a list.
 * @param verifiedRate of the frozen figures; null before confirmation
 * @param signedBy null before the signature */
@Schema(name = "WeeklySheetBrief")
record SheetBrief(
        String id,
        int cohort,
        String college,
        String collegeName,
        String week,
        SheetState state,
        LocalDate dueOn,
        boolean overdue,
        @Schema(nullable = true) BigDecimal verifiedRate,
        @Schema(nullable = true) String signedBy,
        @Schema(nullable = true) Instant signedAt) {}
