package org.luoshi.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.luoshi.cohort.Cohort;
import org.luoshi.problem.WebProblems;

/** Finds what was frozen for the province; the whole of it is for the office alone. */
@ApplicationScoped
class ReportPackages implements PanacheRepositoryBase<ReportPackage, Long> {

    /** @throws org.luoshi.problem.Refusal not-found */
    Cohort cohort(int year) {
        Cohort cohort = getEntityManager().find(Cohort.class, year);
        if (cohort == null) {
            throw WebProblems.notFound();
        }
        return cohort;
    }

    /** @return all of a cohort, the newest first */
    List<ReportPackage> of(int cohort) {
        return list("cohortYear = ?1 order by id desc", cohort);
    }

    /** @return the last of its kind, null where there is none */
    ReportPackage latest(int cohort, ReportKind kind) {
        return find("cohortYear = ?1 and kind = ?2 order by number desc", cohort, kind)
                .firstResultOptional()
                .orElse(null);
    }

    /** @param number which of its kind, null for the last
     * @throws org.luoshi.problem.Refusal out-of-order where nothing of the kind is frozen, not-found for a number that there is not */
    ReportPackage require(int cohort, ReportKind kind, Integer number) {
        cohort(cohort);
        ReportPackage latest = ReportOrder.frozen(latest(cohort, kind), kind);
        return number == null
                ? latest
                : find("cohortYear = ?1 and kind = ?2 and number = ?3", cohort, kind, number)
                        .firstResultOptional()
                        .orElseThrow(WebProblems::notFound);
    }

    /** What is shown of a report needs its figures and what was stated: the database leaves out what lies between them, a line for each graduate,
     * and hands over the rest of the stored bytes as they are.
     * @return the content without its lines */
    ReportContent withoutLines(ReportPackage one) {
        String rest = (String) getEntityManager()
                .createNativeQuery(
                        "select convert(concat(substring_index(content, ',\"lines\":[', 1), ',\"lines\":[],\"stated\":',"
                                + " substring_index(content, '],\"stated\":', -1)) using utf8mb4)"
                                + " from provincial_package where id = ?1",
                        String.class)
                .setParameter(1, one.id)
                .getSingleResult();
        return ReportContent.parse(rest.getBytes(StandardCharsets.UTF_8));
    }

    /** @return whether the province confirmed the last report of the initial rate */
    boolean initialConfirmed(int cohort) {
        ReportPackage initial = latest(cohort, ReportKind.INITIAL);
        return initial != null && confirmation(initial).isPresent();
    }

    Optional<ProvinceConfirmed> confirmation(ReportPackage one) {
        return Optional.ofNullable(getEntityManager().find(ProvinceConfirmed.class, one.id));
    }

    /** Makes everybody else who wants to freeze, confirm or publish this cohort wait until the transaction ends. */
    void hold(int cohort) {
        getEntityManager()
                .createNativeQuery("select year from cohort where year = ?1 for update")
                .setParameter(1, cohort)
                .getResultList();
    }
}
