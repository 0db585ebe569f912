package org.luoshi.demo;

import static org.luoshi.demo.DemoCase.Ending.*;
import static org.luoshi.policy.Destination.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.luoshi.demo.DemoCase.Ending;
import org.luoshi.policy.Destination;

/**
 * How many graduates go where: the counts that a vocational college printed in its quality report for the class of 2022,
 * table 1-2 (3,778 of 3,878 employed, 97.42 %). Its one line for businesses is split over the three forms of R3.7.
 */
final class DemoMix {

    /** One or more declarations in the same state. */
    record Share(Destination destination, Ending ending, int graduates) {}

    static final int GRADUATES = 3_878;
    static final int EMPLOYED = 3_778;

    /** Verified and employed. */
    static final List<Share> PLACED = List.of(
            new Share(AGREEMENT, VERIFIED, 1_610),
            new Share(CONTRACT, VERIFIED, 224),
            new Share(OTHER_HIRE, VERIFIED, 1_010),
            new Share(FURTHER_STUDY, VERIFIED, 703),
            new Share(ENLISTMENT, VERIFIED, 195),
            new Share(GRASSROOTS, VERIFIED, 3),
            new Share(STARTUP_COMPANY, VERIFIED, 16),
            new Share(STARTUP_INCUBATED, VERIFIED, 5),
            new Share(STARTUP_ECOMMERCE, VERIFIED, 9),
            new Share(ABROAD_WORK, VERIFIED, 2),
            new Share(ABROAD_STUDY, VERIFIED, 1));

    /** The hundred without verified work, apart from those who have not declared ({@link #SILENT}) and the two of the demo accounts. */
    static final List<Share> OTHERS = List.of(
            new Share(SEEKING, VERIFIED, 22),
            new Share(PLANNING_STUDY, VERIFIED, 12),
            new Share(NOT_SEEKING, VERIFIED, 8),
            new Share(AGREEMENT, AT_CLASS, 7),
            new Share(FREELANCE, AT_CLASS, 3),
            new Share(STARTUP_ECOMMERCE, AT_CLASS, 1),
            new Share(SEEKING, AT_CLASS, 2),
            new Share(CONTRACT, AT_COLLEGE, 6),
            new Share(FREELANCE, AT_COLLEGE, 3),
            new Share(OTHER_HIRE, AWAITING_GRADUATE, 5),
            new Share(OTHER_HIRE, RETURNED, 4),
            new Share(AGREEMENT, RETURNED, 2),
            new Share(CONTRACT, DRAFT, 5),
            new Share(FREELANCE, DRAFT, 2),
            new Share(AGREEMENT, DISPUTED, 3),
            new Share(OTHER_HIRE, ANNULLED, 2));

    /** Have not declared, beside the demo account {@code graduate}. */
    static final int SILENT = 11;

    private DemoMix() {}

    /** @return every share of these, one entry a graduate */
    static List<Share> each(List<Share> shares) {
        List<Share> all = new ArrayList<>();
        shares.forEach(share -> all.addAll(Collections.nCopies(share.graduates(), share)));
        return all;
    }
}
