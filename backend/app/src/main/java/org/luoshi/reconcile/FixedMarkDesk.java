package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Marks differences of which somebody says that they are mended. A mark changes nothing that is counted: the next file is the truth, and
 * its lines come without marks (R1.1). */
@ApplicationScoped
class FixedMarkDesk {

    private final Reconciliations reconciliations;
    private final Differences differences;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    FixedMarkDesk(
            Reconciliations reconciliations,
            Differences differences,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.differences = differences;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @param fixed false takes a mark back
     * @return the difference as it is then; one that is so already stays as it is, with the name of whoever was first
     * @throws org.luoshi.problem.Refusal not-found, and step-not-allowed where a later file came */
    @Transactional
    DifferenceView mark(int year, long run, long id, boolean fixed, Actor actor) {
        Reconciliation of = reconciliations.require(year, run, actor);
        DifferenceView one = differences.one(of, id, actor).orElseThrow(WebProblems::notFound);
        if (reconciliations.overtaken(of)) {
            throw Problem.STEP_NOT_ALLOWED
                    .because("后来又导入过平台数据：请在最新的清单中标记。", "A later file of the register came: mark it on the newest list.")
                    .rule("R1.1");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int changed = fixed ? set(id, now, actor) : clear(id);
        if (changed > 0) {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("reconciliation", String.valueOf(of.id));
            payload.put("fixIn", one.fixIn().name());
            payload.put("at", now.toString());
            if (fixed) {
                payload.put("nameDigest", Salted.digest(of.salt, actor.name()));
            }
            audit.record(
                    actor.subject(),
                    Coverage.role(actor),
                    fixed ? "difference-marked-fixed" : "difference-unmarked",
                    "reconciliation-difference",
                    one.id(),
                    payload);
        }
        return changed > 0 ? differences.one(of, id, actor).orElseThrow(WebProblems::notFound) : one;
    }

    private int set(long id, Instant now, Actor actor) {
        return entities.createNativeQuery(
                        "update reconciliation_difference set fixed_by = ?1, fixed_by_name = ?2, fixed_at = ?3"
                                + " where id = ?4 and fixed_at is null")
                .setParameter(1, actor.subject())
                .setParameter(2, actor.name())
                .setParameter(3, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .setParameter(4, id)
                .executeUpdate();
    }

    private int clear(long id) {
        return entities.createNativeQuery(
                        "update reconciliation_difference set fixed_by = null, fixed_by_name = null, fixed_at = null"
                                + " where id = ?1 and fixed_at is not null")
                .setParameter(1, id)
                .executeUpdate();
    }
}
