package org.luoshi.concern;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.luoshi.policy.Destination;

/** A protected report of a breach of the four no's (R6.2). It has no way back to its sender but {@link SenderKey} (ADR 7): no name, no
 * number, no class, no moment, and a random id. */
@Entity
class Concern {

    /** 32 hexadecimal digits, random: it says nothing about when or after whom. */
    @Id
    String id;

    int cohortYear;

    @Enumerated(EnumType.STRING)
    ConcernKind kind;

    @Column(name = "body")
    String text;

    /** Goes before the texts where the log keeps their digests. */
    String salt;

    /** What the sender chose to tell of their own declaration; which one it was is not kept. */
    @Enumerated(EnumType.STRING)
    Destination destination;

    String employerName;

    /** A day of the school, never a moment. */
    LocalDate filedOn;

    String senderKey;

    /** The sender's first, second … of that day. */
    int nth;

    /** Of the sender's Idempotency-Key, or null. */
    String repeatKey;

    @Enumerated(EnumType.STRING)
    ConcernStatus status;

    @Enumerated(EnumType.STRING)
    ConcernOutcome outcome;

    String answer;

    LocalDate resolvedOn;

    /** Subject of whoever answered; they answer for it, so the log names them. */
    String resolvedBy;

    @Version
    int version;
}
