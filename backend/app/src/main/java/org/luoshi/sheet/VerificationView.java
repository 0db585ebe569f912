package org.luoshi.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What checking a stored sheet came to (R8.1).
 * @param row the bytes of the database have the digest they are kept under
 * @param object the object store holds the same bytes; null before the signature, when it need not have them yet
 * @param root the tree over the stored content has the stored root
 * @param recomputed figures and lines worked out again from the log at the position are the same, byte for byte
 * @param difference where they begin to differ, or null
 * @param signature the signed text carries a valid signature, says word for word what the rows of sheet, package and signature say (root,
 *     bytes, figures, signer with name and title, moment), and is the one that the log tells of; null before the signature
 * @param key public key of the school by which it was checked
 * @param valid all of these that apply */
@Schema(name = "WeeklySheetVerification")
record VerificationView(
        long position,
        boolean row,
        @Schema(nullable = true) Boolean object,
        boolean root,
        boolean recomputed,
        @Schema(nullable = true) String difference,
        @Schema(nullable = true) Boolean signature,
        @Schema(nullable = true) String key,
        boolean valid) {}
