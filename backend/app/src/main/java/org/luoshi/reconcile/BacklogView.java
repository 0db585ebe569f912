package org.luoshi.reconcile;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A graduate whose destination was verified here and still has to be changed in the national register (R5.3).
 * @param here destination that counts here, empty where it was annulled
 * @param there destination in the last row of the register, empty where it had none
 * @param inRegister whether the register has a row of them at all
 * @param changes what differs, field by field; empty where the register has no row
 * @param since when it was decided here
 * @param days whole days since then */
@Schema(name = "RegisterUpdate")
record BacklogView(
        DifferenceView.Whose graduate,
        String here,
        String there,
        boolean inRegister,
        List<Change> changes,
        Owner owner,
        List<String> ownerNames,
        Instant since,
        long days) {

    @Schema(name = "RegisterChange")
    record Change(ComparedField field, String here, String there) {}

    /** A page of them, the longest waiting first.
     * @param importedAt when the last file of the register came, null where none ever did: then nothing can be said */
    @Schema(name = "PageOfRegisterUpdates")
    record OfPage(
            @Schema(required = true) List<BacklogView> items,
            @Schema(required = true) long total,
            @Schema(required = true) int page,
            @Schema(required = true) int size,
            @Schema(nullable = true) Instant importedAt) {}
}
