package org.luoshi.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One asking for accounts: of a class, a college or a whole cohort. */
@Entity
class AccountRun {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int cohortYear;

    @Enumerated(EnumType.STRING)
    AccountKind kind;

    Long collegeId;
    Long classId;
    int total;
    int made;
    int existing;
    int failed;
    String startedBy;
    String startedByName;
    Instant startedAt;
    Instant finishedAt;
}
