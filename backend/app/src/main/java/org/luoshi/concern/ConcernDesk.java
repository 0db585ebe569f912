package org.luoshi.concern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Takes concerns past class and college straight to the office and inspectors, and takes their answers (R6.2). */
@ApplicationScoped
class ConcernDesk {

    private static final int ID_BYTES = 16;
    private static final int SALT_BYTES = 16;

    private final Concerns concerns;
    private final SenderKey senders;
    private final DeclarationRepository declarations;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final ConcernSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ConcernDesk(
            Concerns concerns,
            SenderKey senders,
            DeclarationRepository declarations,
            AuditTrail audit,
            EntityManager entities,
            ConcernSettings settings,
            Clock clock) {
        this.concerns = concerns;
        this.senders = senders;
        this.declarations = declarations;
        this.audit = audit;
        this.entities = entities;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps a concern. Its entry of the log has no actor and nothing that leads to one.
     * @param requestKey the request's Idempotency-Key, or null
     * @throws Refusal not-found for somebody else's declaration, rate-limited, key-reused, unavailable without a key of the school */
    @Transactional
    ConcernView file(NewConcern body, String requestKey, Actor person) {
        Actor sender = person.as(Set.of(Role.GRADUATE));
        String senderKey = senders.of(sender);
        concerns.takeTurn(senderKey);
        String repeatKey = senders.ofRequest(sender, requestKey);
        var before = concerns.repeated(repeatKey);
        if (before.isPresent()) {
            return repeated(before.get(), body, person);
        }
        Concern one = new Concern();
        one.id = hex(ID_BYTES);
        one.cohortYear = cohortOf(sender);
        one.kind = body.kind();
        one.text = body.text().strip();
        one.filedOn = LocalDate.now(clock);
        one.senderKey = senderKey;
        one.repeatKey = repeatKey;
        one.status = ConcernStatus.OPEN;
        one.salt = hex(SALT_BYTES);
        tell(one, body.declaration(), sender);
        one.nth = concerns.countOf(one.senderKey, one.filedOn) + 1;
        if (one.nth > settings.aDay()) {
            throw tooMany();
        }
        concerns.persistAndFlush(one);
        audit.record(
                null,
                null,
                "concern-filed",
                "concern",
                one.id,
                Map.of(
                        "cohort",
                        one.cohortYear,
                        "kind",
                        one.kind,
                        "textDigest",
                        Salted.digest(one.salt, one.text),
                        "aboutDigest",
                        about(one)));
        return ConcernView.of(one, Concerns.answers(person));
    }

    /** Answers a concern; what was referred may be answered once more.
     * @throws Refusal not-found, changed-meanwhile, step-not-allowed once it has its last answer, reason-missing */
    @Transactional
    ConcernView resolve(String id, ConcernResolution body, Actor actor) {
        if (!Concerns.answers(actor)) {
            throw WebProblems.notFound();
        }
        Concern one = concerns.findByIdOptional(id).orElseThrow(WebProblems::notFound);
        if (body.version() != null && body.version() != one.version) {
            throw ChangedMeanwhile.now(one.version);
        }
        if (one.status == ConcernStatus.RESOLVED) {
            throw Problem.STEP_NOT_ALLOWED.because("这一条已经答复过。", "This one has its answer already.");
        }
        if (body.text() == null || body.text().isBlank()) {
            throw Problem.REASON_MISSING
                    .because("请写明核实情况和处理结果，反映人会看到。", "Say what you found and did: the sender reads it.")
                    .rule(one.kind.rule())
                    .field("text", "请写明核实情况和处理结果", "say what you found and did");
        }
        one.outcome = body.outcome();
        one.status = body.outcome().status();
        one.answer = body.text().strip();
        one.resolvedOn = LocalDate.now(clock);
        one.resolvedBy = actor.subject();
        entities.flush();
        Role role = actor.has(Role.OFFICE) ? Role.OFFICE : Role.INSPECTOR;
        audit.record(
                actor.subject(),
                role.realmName(),
                "concern-resolved",
                "concern",
                one.id,
                Map.of(
                        "outcome",
                        one.outcome,
                        "on",
                        one.resolvedOn.toString(),
                        "textDigest",
                        Salted.digest(one.salt, one.answer)));
        return ConcernView.of(one, true);
    }

    private static ConcernView repeated(Concern before, NewConcern body, Actor person) {
        if (before.kind != body.kind() || !before.text.equals(body.text().strip())) {
            throw Problem.KEY_REUSED.because(
                    "这个 Idempotency-Key 已用于另一条内容，请换一个。",
                    "This Idempotency-Key was used for another text: take a new one.");
        }
        return ConcernView.of(before, Concerns.answers(person));
    }

    private int cohortOf(Actor sender) {
        var scope = sender.scope();
        var query = entities.createQuery(
                "select g from Graduate g where " + scope.hql() + " order by g.cohortYear desc", Graduate.class);
        scope.parameters().forEach(query::setParameter);
        return query.setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(graduate -> graduate.cohortYear)
                .orElseThrow(WebProblems::notFound);
    }

    // copied as words: the id of a declaration would be its sender's name
    private void tell(Concern one, String declarationId, Actor sender) {
        if (declarationId == null) {
            return;
        }
        Declaration declaration =
                declarations.find(Long.parseLong(declarationId), sender).orElseThrow(WebProblems::notFound);
        one.destination = declaration.destination();
        one.employerName = declaration.details().employer() == null
                ? null
                : declaration.details().employer().name();
    }

    private Refusal tooMany() {
        return Problem.RATE_LIMITED.because(
                "今天反映的次数已达上限（" + settings.aDay() + " 次），请明天再来；已反映的都已送达。",
                "You have sent as many as a day allows (" + settings.aDay()
                        + "): come back tomorrow. What you sent has arrived.");
    }

    // to whom the answer goes cannot be changed unseen either; who that is, a salted digest of a keyed one does not
    // tell
    private static String about(Concern one) {
        return Salted.digest(
                one.salt,
                one.destination == null ? null : one.destination.name(),
                one.employerName,
                one.filedOn.toString(),
                one.senderKey);
    }

    private String hex(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
