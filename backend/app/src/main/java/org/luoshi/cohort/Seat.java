package org.luoshi.cohort;

/** Where a counted graduate stands in the statistics: every dimension by which figures are grouped (R2). */
public record Seat(
        int cohortYear,
        long collegeId,
        long majorId,
        long classId,
        int programmeYears,
        Gender gender,
        int difficulty) {}
