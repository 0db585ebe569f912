package org.luoshi.sheet;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import org.luoshi.cohort.College;

/** The sheet of a college and a week (R7.2): this row says where it stands, what was confirmed and signed stands in rows that never change. */
@Entity
class WeeklySheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    int cohortYear;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    College college;

    /** ISO week of the school's time, such as {@code 2026-W35}. */
    String week;

    @Enumerated(EnumType.STRING)
    SheetState state;

    String preparedBy;
    String preparedByName;
    Instant preparedAt;

    /** Goes before the names of those who took its steps where the log keeps their digests; null for a sheet of an earlier release. */
    @Column(updatable = false)
    String salt;

    @Version
    int version;

    /** @param latest what was confirmed last, null before
     * @return whether that is what the sheet says: not once it was sent back, until it is confirmed anew */
    boolean frozenIn(SheetPackage latest) {
        return latest != null && (state == SheetState.CONFIRMED || state == SheetState.SIGNED);
    }
}
