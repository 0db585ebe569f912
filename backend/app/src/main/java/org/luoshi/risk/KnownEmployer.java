package org.luoshi.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** An employer of whom the office knows that many graduates go there: it belongs to no cluster. */
@Entity
class KnownEmployer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    /** {@link Keys#employer}. */
    String nameKey;

    /** Null: known by its name alone. */
    String creditCode;

    /** Why it is known, in the office's words. */
    String reason;

    /** Goes before the reason where the log keeps its digest. */
    String salt;

    String addedByName;
    Instant addedAt;

    @Version
    int version;
}
