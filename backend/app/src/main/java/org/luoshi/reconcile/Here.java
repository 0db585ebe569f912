package org.luoshi.reconcile;

import java.time.Instant;
import java.util.Set;
import org.luoshi.declaration.State;
import org.luoshi.national.NationalRow;
import org.luoshi.policy.Destination;

/** A graduate as the school has them, ready to be compared.
 * @param idNumber keyed digest of their ID number, null once it was deleted
 * @param row what stands here, with the destination that counts
 * @param counts null where no declaration counts
 * @param last state of their last declaration, null where there is none
 * @param lastSince since when */
record Here(
        long graduate,
        long college,
        boolean counted,
        String studentNumber,
        String examNumber,
        byte[] idNumber,
        String majorCode,
        NationalRow row,
        Counting counts,
        State last,
        Instant lastSince) {

    /** The declaration that counts.
     * @param codes that the register may have for it: one, where the graduate narrowed it
     * @param asked details that its destination asks for
     * @param proved whether every slot is filled */
    record Counting(Destination destination, Set<String> codes, Set<String> asked, Instant since, boolean proved) {}
}
