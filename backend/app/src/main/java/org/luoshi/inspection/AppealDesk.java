package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;

/** Takes appeals of those concerned, and the decisions of the office (R8.2). */
@ApplicationScoped
class AppealDesk {

    private final Register register;
    private final RegisterNotices notices;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    AppealDesk(Register register, RegisterNotices notices, AuditTrail audit, EntityManager entities, Clock clock) {
        this.register = register;
        this.notices = notices;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found, step-not-allowed for anybody but the person concerned, already-exists */
    @Transactional
    void appeal(long id, NewAppeal body, Actor actor) {
        RegisterEntryView entry = hold(id, actor).view();
        if (!entry.who().id().equals(actor.subject())) {
            throw Problem.STEP_NOT_ALLOWED
                    .because("只有当事人可以申诉。", "Only the person concerned can appeal.")
                    .with("allowedActions", entry.allowedActions());
        }
        if (entry.appeal() != null) {
            throw Problem.ALREADY_EXISTS
                    .because("这一条已经申诉过。", "There is an appeal against this already.")
                    .with("field", "reason");
        }
        Words reason = Words.of(body.reason());
        Appeal appeal = new Appeal();
        appeal.responsibilityId = id;
        appeal.reason = reason.text();
        appeal.salt = reason.salt();
        appeal.filedAt = now();
        entities.persist(appeal);
        entities.flush();
        Map<String, Object> payload = about(entry);
        payload.put("reasonDigest", reason.digest());
        payload.put("at", appeal.filedAt.toString());
        audit.record(actor.subject(), entry.role(), "responsibility-appealed", "responsibility", entry.id(), payload);
    }

    /** @throws org.luoshi.problem.Refusal not-found, out-of-order without an appeal, changed-meanwhile, step-not-allowed once it is
     *     decided, maker-is-checker for the person concerned and for whoever recorded the finding */
    @Transactional
    void decide(long id, AppealDecision body, Actor actor) {
        Register.Found found = hold(id, actor);
        RegisterEntryView entry = found.view();
        if (entry.appeal() == null) {
            throw Problem.OUT_OF_ORDER
                    .because("没有申诉可以处理。", "There is no appeal to decide.")
                    .rule("R8.2");
        }
        if (entry.appeal().version() != body.version()) {
            throw ChangedMeanwhile.now(entry.appeal().version());
        }
        if (entry.appeal().outcome() != null) {
            throw Problem.STEP_NOT_ALLOWED
                    .because("这个申诉已经处理过。", "This appeal is decided.")
                    .with("allowedActions", entry.allowedActions());
        }
        if (actor.subject().equals(entry.who().id()) || actor.subject().equals(found.finder())) {
            throw Problem.MAKER_IS_CHECKER
                    .because(
                            "当事人和下结论的核查人员不能处理这个申诉，请交给其他人。",
                            "Neither the person concerned nor whoever recorded the finding decides: leave it to somebody else.")
                    .rule("R8.1");
        }
        Appeal appeal = entities.createQuery("from Appeal a where a.responsibilityId = ?1", Appeal.class)
                .setParameter(1, id)
                .getSingleResult();
        Words answer = Words.of(body.answer(), appeal.salt);
        appeal.outcome = body.outcome();
        appeal.answer = answer.text();
        appeal.decidedBy = actor.subject();
        appeal.decidedByName = actor.name();
        appeal.decidedAt = now();
        entities.flush();
        Map<String, Object> payload = about(entry);
        payload.put("outcome", body.outcome());
        payload.put("answerDigest", answer.digest());
        payload.put("nameDigest", Salted.digest(appeal.salt, appeal.decidedByName));
        payload.put("at", appeal.decidedAt.toString());
        audit.record(actor.subject(), Role.OFFICE.realmName(), "appeal-decided", "responsibility", entry.id(), payload);
        notices.decided(entry, body.outcome(), appeal.decidedAt);
    }

    // one after the other: an entry itself is never changed, so they wait at its inspection
    private Register.Found hold(long id, Actor actor) {
        Register.Found found = register.require(id, actor);
        entities.createNativeQuery("select id from inspection where id = ?1 for update")
                .setParameter(1, Long.valueOf(found.view().inspection()))
                .getResultList();
        return register.require(id, actor);
    }

    private static Map<String, Object> about(RegisterEntryView entry) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("inspection", entry.inspection());
        payload.put("graduate", entry.graduate().id());
        payload.put("declaration", entry.declaration());
        payload.put("part", entry.part());
        return payload;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
