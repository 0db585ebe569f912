package org.luoshi.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weekly sheet (毕业去向落实情况统计表, R7.2).
 * @param dueOn day of its week on which it is due
 * @param overdue not signed although that day is over
 * @param confirmation null before the first, and after one that was sent back until the next
 * @param returns what a leader sent back, the last first
 * @param allowedActions what the caller may do now */
@Schema(name = "WeeklySheet")
record SheetView(
        String id,
        int cohort,
        String college,
        String collegeName,
        String week,
        SheetState state,
        LocalDate dueOn,
        boolean overdue,
        String preparedBy,
        Instant preparedAt,
        FiguresView figures,
        @Schema(nullable = true) Confirmed confirmation,
        List<Returned> returns,
        @Schema(nullable = true) Signed signature,
        List<SheetAction> allowedActions) {

    /** The frozen content.
     * @param position of the log
     * @param root hex root of its Merkle tree
     * @param sha256 hex digest of the stored bytes
     * @param sample how many declarations the leader looks at
     * @param looked how many have their outcome */
    @Schema(name = "ConfirmedWeeklySheet")
    record Confirmed(
            String by,
            Instant at,
            long position,
            String root,
            String sha256,
            SheetStated.SelfCheck selfCheck,
            int sample,
            int looked) {}

    /** Why a leader sent it back. */
    @Schema(name = "ReturnedWeeklySheet")
    record Returned(String by, Instant at, String reason) {}

    /** Who signed.
     * @param actingFor the leader whose place the signer took, or null
     * @param code by which anybody looks it up
     * @param verifyAt address of the page that confirms it
     * @param note the signed text with the school's signature */
    @Schema(name = "SignedWeeklySheet")
    record Signed(
            String by,
            String title,
            Instant at,
            @Schema(nullable = true) String actingFor,
            String code,
            String verifyAt,
            List<SheetStatement> statements,
            String note) {}
}
