package org.luoshi.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.spreadsheet.SheetFile;

/** Checks a roster file and, where it is right, makes it the roster. The check reads only; the takeover is one transaction. */
@ApplicationScoped
class RosterWork {

    private static final Logger LOG = Logger.getLogger(RosterWork.class);
    private static final int LONGEST_SECONDS = 3 * 3600;

    private final DataSource database;
    private final RosterImports imports;
    private final RosterLease lease;
    private final AuditTrail audit;
    private final ClassRosters rosters;
    private final SealedNumbers numbers;
    private final Event<SeatsChanged> seatsChanged;

    RosterWork(
            DataSource database,
            RosterImports imports,
            RosterLease lease,
            AuditTrail audit,
            ClassRosters rosters,
            SealedNumbers numbers,
            Event<SeatsChanged> seatsChanged) {
        this.database = database;
        this.imports = imports;
        this.lease = lease;
        this.audit = audit;
        this.rosters = rosters;
        this.numbers = numbers;
        this.seatsChanged = seatsChanged;
    }

    /** Does the whole work; afterwards the report says how it ended.
     * @param mostRows a longer file is given back unread
     * @param answering is called with the report of a file that was taken or checked, in the transaction that ends the work
     * @return false where the file is longer
     * @throws Refusal where the file cannot be read or what is asked does not fit; the report is rejected then */
    boolean run(
            RosterImport run, RosterRequest request, SheetFile file, int mostRows, Consumer<RosterImport> answering) {
        boolean ended = false;
        RosterReading reading = new RosterReading(file, mostRows);
        try {
            check(run, request, reading, mostRows == Integer.MAX_VALUE);
            if (reading.tooLong()) {
                return false;
            }
            run.status = statusAfterCheck(request, reading);
            if (run.status == RosterImportStatus.RUNNING) {
                takeOver(run, request, reading, answering);
            } else {
                report(run, reading.findings(), answering);
            }
            ended = true;
        } catch (Refusal refusal) {
            reject(run, reading, refusal, answering);
            ended = true;
            if (refusal.problem() != Problem.ROSTER_REJECTED) {
                throw refusal;
            }
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        } finally {
            if (!reading.tooLong()) {
                if (!ended) {
                    fail(run);
                }
                lease.release(run.cohortYear, run.id);
            }
        }
        return true;
    }

    private void check(RosterImport run, RosterRequest request, RosterReading reading, boolean toItsEnd)
            throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            RosterComparison comparison = new RosterComparison(connection, request.cohortYear(), numbers, reading);
            reading.read(comparing(comparison, run, reading, toItsEnd));
            run.rowCount = reading.rows();
            run.rejected = reading.rejected();
            run.ignoredColumns = String.join("\n", reading.ignoredColumns());
            if (reading.tooLong() || reading.findings().isFatal()) {
                return;
            }
            if (reading.duplicates().anyDoubt()) {
                // rows that a later one contradicts were compared before that was known; another person's row goes too
                comparison = new RosterComparison(connection, request.cohortYear(), numbers, reading);
                RosterReading.Taker once = comparing(comparison, run, reading, toItsEnd);
                reading.duplicates().gatherAgain();
                reading.again(rows -> {
                    reading.duplicates().gather(rows);
                    once.take(rows);
                });
                reading.duplicates().gathered();
                run.rejected = reading.rows() - comparison.rows();
            }
            comparison.report(run, request.removeMissing());
        }
    }

    // how far a reading is that may be given back and begun again would go backwards
    private RosterReading.Taker comparing(
            RosterComparison comparison, RosterImport run, RosterReading reading, boolean toItsEnd) {
        Pace pace = new Pace();
        return rows -> {
            comparison.compare(rows);
            if (toItsEnd && pace.due()) {
                imports.progress(run, reading.rows(), 0);
            }
        };
    }

    private static RosterImportStatus statusAfterCheck(RosterRequest request, RosterReading reading) {
        if (request.dryRun()) {
            return RosterImportStatus.CHECKED;
        }
        boolean wrong = reading.findings().count() > 0;
        return wrong && (reading.findings().isFatal() || !request.acceptPartial())
                ? RosterImportStatus.REJECTED
                : RosterImportStatus.RUNNING;
    }

    private void takeOver(
            RosterImport run, RosterRequest request, RosterReading reading, Consumer<RosterImport> answering) {
        if (request.removeMissing() && request.expectedMissing() != run.missing) {
            throw RosterTakeover.notThatMany(run.missing);
        }
        List<Long> colleges = colleges(request.cohortYear());
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                // whoever signs a sheet of one of them waits until this ends: both take what they need of graduates one
                // after the
                // other, and in another order, and would wait for each other
                ClassRosters.hold(connection, colleges);
                RosterTakeover takeover = new RosterTakeover(
                        connection, request.cohortYear(), reading.duplicates(), numbers, rosters, seatsChanged::fire);
                Pace pace = new Pace();
                int[] done = {0};
                reading.again(rows -> {
                    takeover.take(rows);
                    done[0] += rows.size();
                    if (pace.due()) {
                        imports.progress(run, run.rowCount, done[0]);
                    }
                });
                if (request.removeMissing()) {
                    takeover.removeMissing(reading.duplicates(), request.expectedMissing());
                }
                takeover.end(run);
                rosters.end(connection, takeover.logged(), run.createdBy, Role.OFFICE.realmName());
            }
            run.status = RosterImportStatus.ACCEPTED;
            run.processed = run.rowCount;
            imports.finish(run, reading.findings());
            record(run, "roster-imported");
            answering.accept(run);
            return null;
        });
    }

    private List<Long> colleges(int year) {
        try (Connection connection = database.getConnection()) {
            return Structure.colleges(connection, year);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    // a dry run of a faulty file is answered with its report, whatever the fault
    private void reject(RosterImport run, RosterReading reading, Refusal refusal, Consumer<RosterImport> answering) {
        reading.findings().fatal(0, "", refusal.detail().zh(), refusal.detail().en());
        run.status = run.dryRun && refusal.problem() == Problem.ROSTER_REJECTED
                ? RosterImportStatus.CHECKED
                : RosterImportStatus.REJECTED;
        run.rowCount = reading.rows();
        run.rejected = reading.rejected();
        run.removed = 0;
        run.rosterVersion = null;
        report(run, reading.findings(), answering);
    }

    private void report(RosterImport run, Findings findings, Consumer<RosterImport> answering) {
        run.processed = run.rowCount;
        QuarkusTransaction.requiringNew().run(() -> {
            imports.finish(run, findings);
            record(run, run.status == RosterImportStatus.CHECKED ? "roster-checked" : "roster-rejected");
            if (run.status == RosterImportStatus.CHECKED) {
                answering.accept(run);
            }
        });
    }

    private void fail(RosterImport run) {
        LOG.errorf("roster import %d failed; nothing was changed", run.id);
        run.status = RosterImportStatus.FAILED;
        run.changes = List.of();
        run.news = List.of();
        run.rosterVersion = null;
        QuarkusTransaction.requiringNew().run(() -> {
            imports.finish(run, new Findings());
            record(run, "roster-failed");
        });
    }

    private void record(RosterImport run, String event) {
        Map<String, Object> payload = run.logged();
        if (run.status == RosterImportStatus.ACCEPTED) {
            payload.put("earlierNames", run.earlierNames);
        }
        audit.record(run.createdBy, Role.OFFICE.realmName(), event, "roster-import", String.valueOf(run.id), payload);
    }

    /** How often a long file says how far it is. */
    private static final class Pace {
        private static final long EVERY = Duration.ofMillis(500).toNanos();
        private long last = System.nanoTime();

        boolean due() {
            if (System.nanoTime() - last < EVERY) {
                return false;
            }
            last = System.nanoTime();
            return true;
        }
    }
}
