package org.luoshi.demo;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;

/**
 * One declaration that the demo makes for a graduate, and how far it gets. What the destination does not ask for is null.
 *
 * @param proofs the files and links that are uploaded, in this order
 * @param monthlyPay yuan
 */
record DemoCase(
        Destination destination,
        Ending ending,
        List<EvidenceKind> proofs,
        DemoEmployer employer,
        LocalDate signedOn,
        LocalDate startsOn,
        LocalDate endsOn,
        Integer monthlyPay,
        String jobCategory,
        String schoolName,
        String country,
        String programme,
        String workDescription) {

    /** @return the same for another employer */
    DemoCase at(DemoEmployer other) {
        return new DemoCase(
                destination,
                ending,
                proofs,
                other,
                signedOn,
                startsOn,
                endsOn,
                monthlyPay,
                jobCategory,
                schoolName,
                country,
                programme,
                workDescription);
    }

    /** How far a declaration gets. */
    enum Ending {
        DRAFT,
        AWAITING_GRADUATE,
        AT_CLASS,
        AT_COLLEGE,
        VERIFIED,
        RETURNED,
        DISPUTED,
        ANNULLED
    }
}
