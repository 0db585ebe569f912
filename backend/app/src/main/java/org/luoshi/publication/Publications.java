package org.luoshi.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.luoshi.report.ReportKind;

/** Finds what was published; all of it is for everybody. */
@ApplicationScoped
class Publications implements PanacheRepositoryBase<Publication, Long> {

    /** @return all of a cohort, the newest first */
    List<Publication> of(int cohort) {
        return list("cohortYear = ?1 order by id desc", cohort);
    }

    /** @param number which of its kind, null for the last */
    Optional<Publication> one(int cohort, ReportKind kind, Integer number) {
        return number == null
                ? find("cohortYear = ?1 and kind = ?2 order by number desc", cohort, kind)
                        .firstResultOptional()
                : find("cohortYear = ?1 and kind = ?2 and number = ?3", cohort, kind, number)
                        .firstResultOptional();
    }

    boolean published(long packageId) {
        return count("packageId", packageId) > 0;
    }

    /** @return the last publication of each cohort and kind, the newest cohort first */
    List<Publication> lastOfEach() {
        return list("from Publication p where p.number = (select max(q.number) from Publication q"
                + " where q.cohortYear = p.cohortYear and q.kind = p.kind) order by p.cohortYear desc, p.kind");
    }
}
