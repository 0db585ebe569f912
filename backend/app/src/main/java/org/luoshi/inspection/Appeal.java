package org.luoshi.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** That somebody does not agree with an entry of the register; one an entry. */
@Entity
@Table(name = "responsibility_appeal")
class Appeal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(updatable = false)
    long responsibilityId;

    String reason;
    String salt;
    Instant filedAt;

    @Enumerated(EnumType.STRING)
    AppealOutcome outcome;

    String answer;
    String decidedBy;
    String decidedByName;
    Instant decidedAt;

    @Version
    int version;
}
