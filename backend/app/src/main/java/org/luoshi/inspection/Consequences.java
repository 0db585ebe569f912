package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.access.Scope;
import org.luoshi.audit.AuditTrail;
import org.luoshi.review.ReviewDesk;

/** What a finding of something untrue brings about: the declaration is annulled, and whoever made, passed and signed it answers for it
 * (R8.2). At once; but in a mutual check when the own college has its last word too, or when the inspection is closed: an annulment, an
 * entry of the register or its notice would tell the own college what the other one found. */
@ApplicationScoped
class Consequences {

    private static final String WAITING = "from SampleFinding f where f.waits and not exists"
            + " (select 1 from FindingConsequence c where c.findingId = f.id) and f.sampleId = ?1 order by f.id";

    private final Answerable answerable;
    private final RegisterNotices notices;
    private final ReviewDesk review;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    Consequences(
            Answerable answerable,
            RegisterNotices notices,
            ReviewDesk review,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.answerable = answerable;
        this.notices = notices;
        this.review = review;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** What is brought about.
     * @param annulled whether the declaration was verified until now */
    record Brought(boolean annulled, List<Answerable.Part> parts) {

        static final Brought NOTHING = new Brought(false, List.of());

        void into(Map<String, Object> payload) {
            payload.put("annulled", annulled);
            payload.put(
                    "answerable", parts.stream().map(Answerable.Part::payload).toList());
        }
    }

    /** @return whether what the second look finds has to wait for the first one */
    boolean wait(Inspection one, long sample) {
        return one.kind == InspectionKind.MUTUAL
                && entities.createQuery(
                                "select f.outcome from SampleFinding f where f.sampleId = ?1 and f.firstLook",
                                FindingOutcome.class)
                        .setParameter(1, sample)
                        .getResultStream()
                        .noneMatch(FindingOutcome::isFinal);
    }

    /** Annuls, and says who answers.
     * @param finder whose finding it is */
    @Transactional(Transactional.TxType.MANDATORY)
    Brought bring(SampleView view, Actor finder, Role role) {
        List<Answerable.Part> parts = answerable.of(view);
        return new Brought(review.annulByFinding(Long.parseLong(view.declaration()), finder, role), parts);
    }

    /** Enters them in the register and tells them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Inspection one, SampleView view, long finding, Brought brought, Instant at) {
        answerable.keep(one, view, finding, brought.parts());
        notices.entered(one, view, finding, brought.parts(), at);
    }

    /** Brings about what waited for the own college's last word.
     * @param actor whose last word it is */
    @Transactional(Transactional.TxType.MANDATORY)
    void afterFirstLook(Inspection one, SampleView view, Actor actor, Role role) {
        waiting(Long.parseLong(view.id())).forEach(finding -> bring(one, view, finding, actor, role));
    }

    /** Brings about whatever still waits, as nobody looks any more.
     * @param samples how a sample is seen, by its id */
    @Transactional(Transactional.TxType.MANDATORY)
    void atTheEnd(Inspection one, LongFunction<SampleView> samples, Actor actor, Role role) {
        List<?> ids = entities.createNativeQuery(
                        "select distinct s.id from inspection_sample s"
                                + " join inspection_finding f on f.sample_id = s.id where s.inspection_id = ?1 and f.waits = 1 order by s.id")
                .setParameter(1, one.id)
                .getResultList();
        for (Object id : ids) {
            long sample = ((Number) id).longValue();
            waiting(sample).forEach(finding -> bring(one, samples.apply(sample), finding, actor, role));
        }
    }

    private List<SampleFinding> waiting(long sample) {
        return entities.createQuery(WAITING, SampleFinding.class)
                .setParameter(1, sample)
                .getResultList();
    }

    private void bring(Inspection one, SampleView view, SampleFinding finding, Actor actor, Role role) {
        // it is the finder's finding that annuls, whoever else it waited for; they see nothing by it
        Role theirs = Role.of(finding.actorRole).orElseThrow();
        Actor finder = new Actor(
                finding.actor, finding.actorName, null, List.of(new Actor.Grant(theirs, new Scope.Classes(Set.of()))));
        Brought brought = bring(view, finder, theirs);
        FindingConsequence consequence = new FindingConsequence();
        consequence.findingId = finding.id;
        consequence.annulled = brought.annulled();
        consequence.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> payload = SampleDesk.about(view);
        payload.put("finding", String.valueOf(finding.entryId));
        payload.put("at", consequence.at.toString());
        brought.into(payload);
        consequence.entryId = audit.record(
                actor.subject(), role.realmName(), "inspection-took-effect", "inspection-sample", view.id(), payload);
        entities.persist(consequence);
        entities.flush();
        keep(one, view, finding.id, brought, consequence.at);
    }
}
