package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** When a cohort was reported to the province (R9.1), for calendars and reminders. */
@ApplicationScoped
public class ReportDates {

    private final ReportPackages packages;

    ReportDates(ReportPackages packages) {
        this.packages = packages;
    }

    /** @return when the first report of the initial rate was frozen; corrections came later. Empty while there is none */
    public Optional<Instant> reportedAt(int cohort) {
        return packages.getEntityManager()
                .createQuery(
                        "select p.frozenAt from ReportPackage p where p.cohortYear = ?1 and p.kind = ?2 order by p.number",
                        Instant.class)
                .setParameter(1, cohort)
                .setParameter(2, ReportKind.INITIAL)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
