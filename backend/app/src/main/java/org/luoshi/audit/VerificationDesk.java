package org.luoshi.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Where verifications are begun: each night, and when the office asks. */
@ApplicationScoped
class VerificationDesk {

    private static final Logger LOG = Logger.getLogger(VerificationDesk.class);
    private static final Verification.Outcome NOTHING = new Verification.Outcome(Map.of(), List.of());

    private final Verification verification;
    private final VerificationRuns runs;
    private final AuditTrail audit;
    private volatile Set<Long> orphans = Set.of();

    VerificationDesk(Verification verification, VerificationRuns runs, AuditTrail audit) {
        this.verification = verification;
        this.runs = runs;
        this.audit = audit;
    }

    @Scheduled(
            identity = "hold the log against tables and store",
            cron = "${luoshi.log.verify-at}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void nightly() {
        run(runs.begin(false));
    }

    /** Ends runs whose service was ended under them: one that runs and holds nothing, at two looks. The first look alone could meet one just
     * before its start or after its end. */
    @Scheduled(
            identity = "end verifications that were killed",
            every = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void endKilled() throws SQLException {
        Set<Long> running = runs.running();
        if (running.isEmpty() || verification.underWay()) {
            orphans = Set.of();
            return;
        }
        for (long id : running) {
            if (orphans.contains(id)) {
                LOG.errorf("verification %d did not come to its end: its service was ended", id);
                runs.end(id, VerificationStatus.FAILED, NOTHING);
            }
        }
        orphans = running;
    }

    /** Begins a run, which goes on by itself.
     * @return its id */
    long start(String actor, String role) {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            long run = runs.begin(true);
            audit.record(actor, role, "verification-started", "verification", String.valueOf(run), Map.of());
            return run;
        });
        Thread.ofVirtual().name("verification-" + id).start(() -> run(id));
        return id;
    }

    private void run(long id) {
        try {
            Optional<Verification.Outcome> outcome = verification.run();
            if (outcome.isEmpty()) {
                // whoever holds the lock for nights keeps the log from being held: it is told like anything else
                LOG.errorf("verification %d gave way to one that is under way", id);
                runs.end(id, VerificationStatus.FAILED, NOTHING);
                return;
            }
            List<Finding> findings = outcome.get().findings();
            if (!findings.isEmpty()) {
                LOG.errorf(
                        "the log and what is kept differ: %d findings, the first: %s",
                        findings.size(), findings.getFirst());
            }
            runs.end(id, findings.isEmpty() ? VerificationStatus.CLEAN : VerificationStatus.FINDINGS, outcome.get());
        } catch (SQLException | RuntimeException | Error e) {
            // also where memory ran out: a run that never ends is told to nobody
            LOG.errorf(e, "verification %d did not come to its end", id);
            runs.end(id, VerificationStatus.FAILED, NOTHING);
        }
    }
}
