package org.luoshi.reading;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The row of a file that is to be read, or was: changed by statements alone. */
@Entity
@Immutable
@Table(name = "proof_reading")
class KeptReading {

    @Id
    Long id;

    String objectKey;

    @Enumerated(EnumType.STRING)
    ReadingState state;

    @Enumerated(EnumType.STRING)
    Means means;

    Integer pages;

    /** Sealed. */
    String content;

    Instant readAt;

    KeptReading() {}
}
