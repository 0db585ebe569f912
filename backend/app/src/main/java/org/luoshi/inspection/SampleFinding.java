package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A finding about a sample; never changed, only followed by another one. */
@Entity
@Immutable
@Table(name = "inspection_finding")
class SampleFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long sampleId;
    int nth;

    @Enumerated(EnumType.STRING)
    FindingOutcome outcome;

    @Column(name = "remark")
    String comment;

    String salt;

    /** In a mutual check: whether the own college found it, which decides nothing. */
    boolean firstLook;

    /** Whether it takes effect only when the own college has its last word too: see {@link FindingConsequence}. */
    boolean waits;

    /** Whether it took the declaration out of the count; one that no longer counted was none to annul. */
    boolean annulled;

    String actor;
    String actorName;
    String actorRole;
    Instant at;

    /** Id of the log's entry that tells of it. */
    long entryId;
}
