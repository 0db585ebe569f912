package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.national.NationalRow;

/** Hands out what is verified in the layout of the national register; who took it is in the log. */
@ApplicationScoped
class NationalExport {

    private final Coverage coverage;
    private final HereRows here;
    private final AuditTrail audit;

    NationalExport(Coverage coverage, HereRows here, AuditTrail audit) {
        this.coverage = coverage;
        this.here = here;
        this.audit = audit;
    }

    /** @return the rows of all who count and whom the actor may see, by student number */
    @Transactional
    List<NationalRow> take(int year, Actor actor) {
        coverage.requireCohort(year);
        Set<Long> colleges =
                coverage.colleges(year, actor).stream().map(one -> one.id).collect(Collectors.toSet());
        List<NationalRow> rows = here.of(year, null).stream()
                .filter(one -> one.counted() && colleges.contains(one.college()))
                .map(Here::row)
                .toList();
        audit.record(
                actor.subject(),
                Coverage.role(actor),
                "national-export-taken",
                "cohort",
                String.valueOf(year),
                Map.of("rows", rows.size()));
        return rows;
    }
}
