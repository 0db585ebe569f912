package org.luoshi.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** The province confirmed a report (R9.1): once for each package. */
@Entity
@Immutable
@Table(name = "provincial_confirmation")
class ProvinceConfirmed {

    @Id
    long packageId;

    /** Day of the province's answer. */
    LocalDate confirmedOn;

    /** Number of the province's letter. */
    String reference;

    String actor;
    String actorName;
    Instant at;

    /** Goes before the name that stands beside it where the log keeps its digest; null in a row of an earlier release. */
    String salt;
}
