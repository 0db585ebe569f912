package org.luoshi.reading;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a reviewer saw something in a proof differently from the machine. Never changed. */
@Entity
@Immutable
public class ReadingRemark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    long declarationId;
    long evidenceId;

    @Enumerated(EnumType.STRING)
    ReadField field;

    @Enumerated(EnumType.STRING)
    ReadOutcome outcome;

    String remarkedBy;
    String remarkedByName;
    String remarkedRole;
    Instant remarkedAt;

    ReadingRemark() {}

    public String remarkedBy() {
        return remarkedBy;
    }

    public Instant remarkedAt() {
        return remarkedAt;
    }

    /** @return the remark for its readers */
    public ReadingRemarkView view() {
        return ReadingRemarkView.of(this);
    }
}
