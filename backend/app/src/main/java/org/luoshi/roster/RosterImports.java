package org.luoshi.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** The roster files handed in, with their reports. */
@ApplicationScoped
class RosterImports implements PanacheRepositoryBase<RosterImport, Long> {

    private final RosterLease lease;
    private final Clock clock;

    RosterImports(RosterLease lease, Clock clock) {
        this.lease = lease;
        this.clock = clock;
    }

    /** Notes that a file is being read; nobody else may hand one in for that cohort until it ends.
     * @throws org.luoshi.problem.Refusal out-of-order while another one is being read */
    RosterImport start(RosterRequest request, String fileName, String sha256, String createdBy) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RosterImport run = new RosterImport();
            run.cohortYear = request.cohortYear();
            run.fileName = fileName;
            run.sha256 = sha256;
            run.dryRun = request.dryRun();
            run.status = RosterImportStatus.RUNNING;
            run.createdBy = createdBy;
            run.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            persistAndFlush(run);
            if (!lease.take(run.cohortYear, run.id)) {
                throw Problem.OUT_OF_ORDER.because(
                        "这一届的另一份花名册正在处理：请等它完成后再导入。",
                        "Another roster file of this cohort is being read: wait until it is done.");
            }
            return run;
        });
    }

    /** Shows how far a file is, and keeps its lease.
     * @throws IllegalStateException where the lease was lost */
    void progress(RosterImport run, int rows, int processed) {
        QuarkusTransaction.requiringNew().run(() -> {
            update("rowCount = ?1, processed = ?2 where id = ?3", rows, processed, run.id);
            if (!lease.renew(run.cohortYear, run.id)) {
                throw new IllegalStateException("lost the lease of roster import " + run.id);
            }
        });
    }

    /** Writes the final report, in the caller's transaction. */
    void finish(RosterImport run, Findings findings) {
        run.finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        run.errorCount = findings.count();
        getEntityManager().merge(run);
        for (RosterImportChange change : run.changes) {
            change.importId = run.id;
            getEntityManager().persist(change);
        }
        for (RosterImportPart part : run.news.subList(0, Math.min(run.news.size(), RosterChanges.KEPT))) {
            part.importId = run.id;
            getEntityManager().persist(part);
        }
        for (RosterImportError error : findings.kept()) {
            error.importId = run.id;
            getEntityManager().persist(error);
        }
    }

    /** @throws org.luoshi.problem.Refusal not-found where the cohort has no such import */
    RosterImport require(int year, long id) {
        return find("id = ?1 and cohortYear = ?2", id, year)
                .firstResultOptional()
                .orElseThrow(WebProblems::notFound);
    }

    List<RosterImport> newestFirst(int year, PageRequest page) {
        return find("cohortYear = ?1 order by id desc", year)
                .page(page.page, page.size)
                .list();
    }

    List<RosterImportError> errors(long id) {
        return getEntityManager()
                .createQuery(
                        "from RosterImportError e where e.importId = ?1 order by e.rowNo, e.id",
                        RosterImportError.class)
                .setParameter(1, id)
                .getResultList();
    }

    /** @return the kept changes of a report, with the student number that each has now */
    List<RosterImportView.ChangeView> changes(long id) {
        return getEntityManager()
                .createQuery(
                        "select g.studentNumber, c.rowNo, c.columnName, c.beforeValue, c.afterValue from"
                                + " RosterImportChange c join Graduate g on g.id = c.graduateId where c.importId = ?1"
                                + " order by c.id",
                        RosterImportView.ChangeView.class)
                .setParameter(1, id)
                .getResultList();
    }

    List<RosterImportPart> parts(long id) {
        return getEntityManager()
                .createQuery("from RosterImportPart p where p.importId = ?1 order by p.id", RosterImportPart.class)
                .setParameter(1, id)
                .getResultList();
    }

    void atStart(@Observes StartupEvent event) {
        markKilled();
    }

    /** A run whose process died holds no lease any more. Its transaction was never committed, so nothing changed. */
    @Scheduled(every = "15s", delayed = "15s")
    void markKilled() {
        // read without locks: to change and to look at leases in one statement locks those of runs that are alive, and
        // may end one
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> killed = getEntityManager()
                    .createNativeQuery("SELECT i.id FROM roster_import i WHERE i.status = 'RUNNING' AND NOT EXISTS"
                            + " (SELECT 1 FROM lease l WHERE l.name = CONCAT('roster-import-', i.cohort_year)"
                            + " AND l.holder = CAST(i.id AS CHAR) AND l.held_until > UTC_TIMESTAMP(6))")
                    .getResultList();
            killed.forEach(id -> getEntityManager()
                    .createNativeQuery("UPDATE roster_import SET status = 'FAILED', finished_at = UTC_TIMESTAMP(6)"
                            + " WHERE id = ?1 AND status = 'RUNNING'")
                    .setParameter(1, id)
                    .executeUpdate());
        });
    }
}
