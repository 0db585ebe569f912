package org.luoshi.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What checking a stored report came to (R8.1, R9.1).
 * @param row the bytes of the database have the digest they are kept under
 * @param object the object store holds the same bytes
 * @param root the tree over the stored content has the stored root
 * @param recomputed figures and lines worked out again from the log at the position are the same, byte for byte
 * @param difference where they begin to differ, or null
 * @param sheets every signed sheet that it names has the root and digest it names
 * @param rows every row of the national layout that is still kept has the digest that the package has
 * @param rowsDeleted rows that went because the time to keep them is over; their digests stay
 * @param signature the signed text carries a valid signature and names this very root and these bytes
 * @param valid all of these */
@Schema(name = "ReportVerification")
record ReportVerificationView(
        ReportKind kind,
        int number,
        long position,
        boolean row,
        boolean object,
        boolean root,
        boolean recomputed,
        @Schema(nullable = true) String difference,
        boolean sheets,
        boolean rows,
        int rowsDeleted,
        boolean signature,
        boolean valid) {}
