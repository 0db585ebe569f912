package org.luoshi.roster;

import org.luoshi.cohort.Gender;

/** A right row of a roster. What a file does not state is null and leaves the graduate as they are.
 * @param row in the file
 * @param phone the first one only: later the graduate keeps it
 * @param email likewise
 * @param national further columns of the national layout as canonical JSON */
record RosterRow(
        int row,
        String studentNumber,
        String examNumber,
        String name,
        Gender gender,
        String idNumber,
        String collegeCode,
        String majorCode,
        String className,
        int years,
        String level,
        String mode,
        Integer difficulty,
        boolean qualified,
        String phone,
        String email,
        String national) {

    /** @return whether such a graduate is in the denominator (R2.1, R2.2) */
    boolean counted() {
        return qualified && Schooling.isFullTimeHigherVocational(level, mode, years);
    }
}
