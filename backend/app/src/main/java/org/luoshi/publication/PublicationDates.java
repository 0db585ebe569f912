package org.luoshi.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.luoshi.report.ReportKind;

/** When the initial rate of a cohort was published (R9.2), for calendars and reminders. */
@ApplicationScoped
public class PublicationDates {

    private final Publications publications;

    PublicationDates(Publications publications) {
        this.publications = publications;
    }

    /** @return when it was published first; corrections came later. Empty while it is not */
    public Optional<Instant> publishedAt(int cohort) {
        return publications
                .find("cohortYear = ?1 and kind = ?2 order by number", cohort, ReportKind.INITIAL)
                .firstResultOptional()
                .map(first -> first.publishedAt);
    }
}
