package org.luoshi.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a finding which waited took effect; never changed. */
@Entity
@Immutable
@Table(name = "inspection_consequence")
class FindingConsequence {

    @Id
    long findingId;

    /** Whether it took the declaration out of the count; one that no longer counted was none to annul. */
    boolean annulled;

    Instant at;

    /** Id of the log's entry that tells of it. */
    long entryId;
}
