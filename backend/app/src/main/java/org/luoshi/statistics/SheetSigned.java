package org.luoshi.statistics;

import java.util.Collection;

/** To be fired inside the transaction that signs a weekly sheet (R7.2); the stage {@code signed} follows it.
 * @param verified ids of the declarations that the sheet counts as verified; they replace those of the college's sheet before */
public record SheetSigned(int cohort, long collegeId, Collection<Long> verified) {}
