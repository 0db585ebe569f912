package org.luoshi.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.FlagOutcome;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.policy.CreditCode;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Where the office says which employers it knows (R6.1): they belong to no cluster, and what was noticed before has its explanation. */
@ApplicationScoped
public class KnownEmployerDesk {

    private static final List<FlagKind> OF_CLUSTERS = List.of(FlagKind.SAME_EMPLOYER, FlagKind.SAME_CONTACT_PHONE);

    private final KnownEmployers employers;
    private final Marks marks;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    KnownEmployerDesk(KnownEmployers employers, Marks marks, AuditTrail audit, EntityManager entities, Clock clock) {
        this.employers = employers;
        this.marks = marks;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Refusal invalid-request, already-exists */
    @Transactional
    KnownEmployerView add(KnownEmployerEdit body, Actor actor) {
        KnownEmployer one = new KnownEmployer();
        one.addedByName = actor.name();
        one.addedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        fill(one, body);
        store(one);
        record("known-employer-added", one, actor);
        explain(one, actor);
        return KnownEmployerView.of(one);
    }

    /** Notes that the office knows an employer, unless it is noted already.
     * @param reason such as a contract with the school
     * @throws Refusal invalid-request */
    @Transactional
    public void addUnlessKnown(String name, String creditCode, String reason, Actor actor) {
        if (employers.count("nameKey", Keys.employer(name)) == 0) {
            add(new KnownEmployerEdit(name, creditCode, reason, null), actor);
        }
    }

    /** @throws Refusal not-found, changed-meanwhile, invalid-request, already-exists */
    @Transactional
    KnownEmployerView change(long id, KnownEmployerEdit body, Actor actor) {
        KnownEmployer one = require(id);
        if (body.version() == null || body.version() != one.version) {
            throw ChangedMeanwhile.now(one.version);
        }
        String nameKey = one.nameKey;
        String creditCode = one.creditCode;
        fill(one, body);
        store(one);
        record("known-employer-changed", one, actor);
        marks.knowAnew(nameKey, creditCode);
        explain(one, actor);
        return KnownEmployerView.of(one);
    }

    /** Its declarations belong to clusters again; flags are raised with the next submission or sweep.
     * @throws Refusal not-found */
    @Transactional
    void remove(long id, Actor actor) {
        KnownEmployer one = require(id);
        employers.delete(one);
        entities.flush();
        record("known-employer-removed", one, actor);
        marks.knowAnew(one.nameKey, one.creditCode);
    }

    private KnownEmployer require(long id) {
        return employers.findByIdOptional(id).orElseThrow(WebProblems::notFound);
    }

    private void fill(KnownEmployer one, KnownEmployerEdit body) {
        String code = body.creditCode() == null || body.creditCode().isBlank()
                ? null
                : CreditCode.normalise(body.creditCode());
        if (code != null && !CreditCode.isValid(code)) {
            throw wrong(
                    "creditCode", "统一社会信用代码的校验位不正确，请核对 18 位代码", "the check digit is wrong: compare all 18 characters");
        }
        String key = Keys.employer(body.name());
        if (key == null) {
            throw wrong("name", "请填写单位全称", "the full name, please");
        }
        one.name = body.name().strip();
        one.nameKey = key;
        one.creditCode = code;
        one.reason = body.reason().strip();
        one.salt = Salted.salt();
    }

    private static Refusal wrong(String field, String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("单位信息不正确，请按提示修改。", "The employer is not right: see the field.")
                .field(field, zh, en);
    }

    private void store(KnownEmployer one) {
        try {
            employers.persistAndFlush(one);
        } catch (ConstraintViolationException twice) {
            throw Problem.ALREADY_EXISTS
                    .because("名称或代码相同的单位已在名单中，请修改那一条。", "An employer of that name or code is listed: change that one.")
                    .with("field", "name");
        }
    }

    // the office has answered for all of them at once; each answer is in the log like any other
    private void explain(KnownEmployer one, Actor actor) {
        List<Long> declarations = marks.knowAnew(one.nameKey, one.creditCode);
        if (declarations.isEmpty()) {
            return;
        }
        List<RiskFlag> open = entities.createQuery(
                        "select f from RiskFlag f where f.declaration.id in ?1 and f.kind in ?2 and f.outcome is null",
                        RiskFlag.class)
                .setParameter(1, declarations)
                .setParameter(2, OF_CLUSTERS)
                .getResultList();
        for (RiskFlag flag : open) {
            flag.dispose(
                    FlagOutcome.EXPLAINED,
                    one.reason,
                    actor.subject(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            audit.record(
                    actor.subject(),
                    Role.OFFICE.realmName(),
                    "flag-disposed",
                    "declaration",
                    String.valueOf(flag.declaration().id()),
                    Map.of(
                            "graduate", String.valueOf(flag.declaration().graduate().id),
                            "flag", String.valueOf(flag.id()),
                            "kind", flag.kind(),
                            "outcome", FlagOutcome.EXPLAINED,
                            "at", flag.disposedAt().toString(),
                            "remarkDigest", flag.commentDigest(),
                            "knownEmployer", String.valueOf(one.id)));
        }
    }

    private void record(String event, KnownEmployer one, Actor actor) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("creditCode", one.creditCode);
        payload.put("nameDigest", Salted.digest(one.salt, one.name));
        payload.put("reasonDigest", Salted.digest(one.salt, one.reason));
        payload.put("addedByDigest", Salted.digest(one.salt, one.addedByName));
        payload.put("at", one.addedAt.toString());
        audit.record(
                actor.subject(), Role.OFFICE.realmName(), event, "known-employer", String.valueOf(one.id), payload);
    }
}
