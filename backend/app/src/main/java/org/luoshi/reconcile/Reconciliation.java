package org.luoshi.reconcile;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.luoshi.cohort.College;

/** One export of the national register held against the school (R1.1). */
@Entity
class Reconciliation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int cohortYear;

    /** Null: the whole school. */
    @ManyToOne(fetch = FetchType.LAZY)
    College college;

    /** The one before of the same cohort and college, null for the first. */
    Long previousId;

    String fileName;
    String sha256;
    int rowCount;

    /** Rows of other colleges, left alone. */
    int elsewhere;

    int graduates;

    /** Graduates about whom everything agrees. */
    int agreeing;

    /** Names of compared fields that the file does not have, separated by commas. */
    String notInFile;

    /** Names of compared fields that the roster does not have. */
    String notInRoster;

    /** Headings of the file that were left out, one a line. */
    String ignoredHeadings;

    String createdBy;
    String createdByName;
    Instant createdAt;
}
