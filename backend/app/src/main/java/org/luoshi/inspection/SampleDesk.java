package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.Employer;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.Problem;

/** Takes calls and findings about samples; an inconsistent one takes effect in the same transaction ({@link Consequences}). */
@ApplicationScoped
class SampleDesk {

    private final Inspections inspections;
    private final Samples samples;
    private final LooksSoFar looks;
    private final Consequences consequences;
    private final SealedNumbers seals;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    SampleDesk(
            Inspections inspections,
            Samples samples,
            LooksSoFar looks,
            Consequences consequences,
            SealedNumbers seals,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.inspections = inspections;
        this.samples = samples;
        this.looks = looks;
        this.consequences = consequences;
        this.seals = seals;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes a call.
     * @throws org.luoshi.problem.Refusal not-found, outside-period, maker-is-checker, step-not-allowed, reason-missing where nobody says
     *     how an independent contact was found */
    @Transactional
    void call(long id, long sample, NewCall body, Actor actor) {
        Inspection one = inspections.hold(id, actor);
        SampleReading.Found found = checkable(one, sample, actor);
        SampleView view = found.view();
        Employer employer = entities.find(Declaration.class, Long.valueOf(view.declaration()))
                .details()
                .employer();
        boolean independent = employer == null || !CallNumber.same(body.contact(), employer.contactPhone());
        Words source = Words.of(body.source());
        if (independent && body.whom() != CalledParty.GRADUATE && source.text() == null) {
            throw Problem.REASON_MISSING
                    .because(
                            "请写明这个联系方式是从哪里查到的。", "Say where this contact was found: that is what makes it independent.")
                    .rule("R8.2")
                    .field("source", "例如：企业公示系统", "such as: public register of companies");
        }
        Words comment = Words.of(body.comment());
        SampleCall call = new SampleCall();
        call.sampleId = sample;
        call.firstLook = found.look() == Look.FIRST;
        call.whom = body.whom();
        call.contact = seals.seal(body.contact().strip());
        call.source = source.text();
        call.independent = independent;
        call.outcome = body.outcome();
        call.comment = comment.text();
        call.salt = comment.salt();
        call.actor = actor.subject();
        call.actorName = actor.name();
        call.actorRole = role(one, actor).realmName();
        call.at = now();
        entities.persist(call);
        entities.flush();
        Map<String, Object> payload = about(view);
        payload.put("call", String.valueOf(call.id));
        payload.put("whom", call.whom);
        payload.put("independent", independent);
        if (call.firstLook) {
            payload.put("firstLook", true);
        }
        payload.put("outcome", call.outcome);
        payload.put("commentDigest", comment.digest());
        payload.put("contactDigest", Salted.digest(call.salt, body.contact().strip(), call.source));
        payload.put("nameDigest", Salted.digest(call.salt, call.actorName));
        payload.put("at", call.at.toString());
        audit.record(actor.subject(), call.actorRole, "inspection-called", "inspection-sample", view.id(), payload);
    }

    /** Records a finding.
     * @throws org.luoshi.problem.Refusal not-found, outside-period, maker-is-checker, step-not-allowed once there is a last word,
     *     out-of-order without the calls that the outcome needs, reason-missing */
    @Transactional
    void find(long id, long sample, NewFinding body, Actor actor) {
        Inspection one = inspections.hold(id, actor);
        SampleReading.Found found = checkable(one, sample, actor);
        SampleView view = found.view();
        boolean first = found.look() == Look.FIRST;
        looks.refuseBoth(sample, first, actor);
        Words comment = Words.of(body.comment());
        looks.requireCalls(sample, first, body.outcome());
        if (body.outcome() == FindingOutcome.INCONSISTENT && comment.text() == null) {
            throw Problem.REASON_MISSING
                    .because("请写明哪里不一致、如何查明。", "Say what does not agree, and how that is known.")
                    .rule("R8.2")
                    .field("comment", "请写明哪里不一致", "say what does not agree");
        }
        Role role = role(one, actor);
        // the first look of a mutual check decides nothing: what it did would tell the second one what it found
        boolean untrue = body.outcome() == FindingOutcome.INCONSISTENT && !first;
        SampleFinding finding = new SampleFinding();
        finding.sampleId = sample;
        finding.firstLook = first;
        finding.nth = looks.nth(sample);
        finding.outcome = body.outcome();
        finding.comment = comment.text();
        finding.salt = comment.salt();
        finding.actor = actor.subject();
        finding.actorName = actor.name();
        finding.actorRole = role.realmName();
        finding.at = now();
        finding.waits = untrue && consequences.wait(one, sample);
        Consequences.Brought brought =
                untrue && !finding.waits ? consequences.bring(view, actor, role) : Consequences.Brought.NOTHING;
        finding.annulled = brought.annulled();
        Map<String, Object> payload = about(view);
        payload.put("outcome", finding.outcome);
        payload.put("annulled", finding.annulled);
        if (first) {
            payload.put("firstLook", true);
        }
        payload.put("commentDigest", comment.digest());
        payload.put("nameDigest", Salted.digest(finding.salt, finding.actorName));
        payload.put("at", finding.at.toString());
        if (finding.waits) {
            payload.put("waits", true);
        } else if (untrue) {
            brought.into(payload);
        }
        finding.entryId = audit.record(
                actor.subject(), finding.actorRole, "inspection-found", "inspection-sample", view.id(), payload);
        entities.persist(finding);
        entities.flush();
        consequences.keep(one, view, finding.id, brought, finding.at);
        if (first && finding.outcome.isFinal()) {
            consequences.afterFirstLook(one, view, actor, role);
        }
    }

    private SampleReading.Found checkable(Inspection one, long sample, Actor actor) {
        SampleReading.Found found = samples.require(one, sample, actor);
        Periods.require(one, LocalDate.now(clock));
        SampleView view = found.view();
        if (found.handled()) {
            throw Problem.MAKER_IS_CHECKER
                    .because(
                            "您填报、上传或审核过这一条，不能由您核查：请交给其他人。",
                            "You made, uploaded for or passed this one: somebody else has to check it.")
                    .rule("R8.1");
        }
        if (view.allowedActions().isEmpty()) {
            throw Problem.STEP_NOT_ALLOWED
                    .because("这一条已有结论，或者由其他人核查。", "This one has its last word, or somebody else checks it.")
                    .with("allowedActions", List.of());
        }
        return found;
    }

    private static Role role(Inspection one, Actor actor) {
        return one.kind.checkers().stream().filter(actor::has).findFirst().orElseThrow();
    }

    static Map<String, Object> about(SampleView view) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("inspection", view.inspection());
        payload.put("graduate", view.graduate().id());
        payload.put("declaration", view.declaration());
        return payload;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
