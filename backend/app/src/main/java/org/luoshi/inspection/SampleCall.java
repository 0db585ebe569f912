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

/** A call about a sample. Its number is sealed. */
@Entity
@Immutable
@Table(name = "inspection_call")
class SampleCall {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long sampleId;

    /** In a mutual check: whether the own college called. */
    boolean firstLook;

    @Enumerated(EnumType.STRING)
    CalledParty whom;

    String contact;
    String source;
    boolean independent;

    @Enumerated(EnumType.STRING)
    CallOutcome outcome;

    @Column(name = "remark")
    String comment;

    String salt;
    String actor;
    String actorName;
    String actorRole;
    Instant at;
}
