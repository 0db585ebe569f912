package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.problem.Problem;

/** Withdraws an inspection that was announced by mistake. Only until its population is committed: from then on the sample of any seed can be
 * worked out, and whoever could withdraw would choose among samples (R8.2). */
@ApplicationScoped
class WithdrawalDesk {

    private final Inspections inspections;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    WithdrawalDesk(Inspections inspections, AuditTrail audit, EntityManager entities, Clock clock) {
        this.inspections = inspections;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** Ends it at once for everybody; it stays in the list.
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed unless it is announced and no more, reason-missing */
    @Transactional
    void withdraw(long id, Withdrawal body, Actor actor) {
        Inspection one = inspections.hold(id, actor);
        InspectionDesk.require(
                one,
                InspectionState.ANNOUNCED,
                "总体确定以后不能撤回：样本可以由根推出，撤回就等于挑选样本。请抽样后结束核查。",
                "Once its population is committed it is not withdrawn: that would be choosing among samples. Draw it, then close it.");
        Words reason = Words.of(body.reason());
        if (reason.text() == null) {
            throw Problem.REASON_MISSING
                    .because("请写明撤回的原因。", "Say why it is withdrawn.")
                    .rule("R8.2")
                    .field("reason", "必填", "is needed");
        }
        one.withdrawnAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        one.withdrawnByName = actor.name();
        one.withdrawnReason = reason.text();
        one.withdrawnSalt = reason.salt();
        entities.flush();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("reasonDigest", reason.digest());
        payload.put("nameDigest", Salted.digest(reason.salt(), one.withdrawnByName));
        payload.put("at", one.withdrawnAt.toString());
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "inspection-withdrawn",
                "inspection",
                String.valueOf(one.id),
                payload);
    }
}
