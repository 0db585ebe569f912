package org.luoshi.assistance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What each graduate in difficulty of a cohort is to get at least, and after how many days without an entry somebody is told. */
@Entity
class AssistanceTargets {

    @Id
    int cohortYear;

    int policyTalks;
    int guidances;
    int offers;
    int trainings;
    int quietDays;
    int version;
}
