package org.luoshi.assistance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** One entry of the help ledger (R5.4). It never changes: what was wrong is followed by an entry that takes its place. */
@Entity
class AssistanceEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long graduateId;

    @Enumerated(EnumType.STRING)
    HelpKind kind;

    /** The school's day on which it happened. */
    LocalDate happenedOn;

    /** Sealed; of an offer. */
    String employer;

    /** Sealed; null where nothing was written. */
    String note;

    /** Goes before the words where the log keeps their digest. */
    String salt;

    @Enumerated(EnumType.STRING)
    Intention intention;

    @Enumerated(EnumType.STRING)
    OfferOutcome outcome;

    /** Id of the entry whose place it takes, or null. */
    Long replaces;

    /** The entry before should not have been made, and nothing takes its place. */
    boolean withdrawn;

    String recordedBy;
    String recordedByName;
    String recordedRole;
    Instant recordedAt;
}
