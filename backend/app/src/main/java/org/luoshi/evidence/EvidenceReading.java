package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.FlagView;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Shows evidence to those whose scope has its graduate. */
@ApplicationScoped
public class EvidenceReading {

    private final DeclarationRepository declarations;
    private final EvidenceRepository evidence;
    private final Readers readers;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    EvidenceReading(
            DeclarationRepository declarations,
            EvidenceRepository evidence,
            Readers readers,
            EntityManager entities,
            AuditTrail audit,
            Clock clock) {
        this.declarations = declarations;
        this.evidence = evidence;
        this.readers = readers;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the id as it stands in the database; one that cannot exist is not found */
    public static long id(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) {
            throw WebProblems.notFound();
        }
        return Long.parseLong(id);
    }

    @Transactional
    List<EvidenceView> of(long declarationId, Actor actor) {
        Declaration declaration = declarations.find(declarationId, actor).orElseThrow(WebProblems::notFound);
        Map<Long, List<FlagView>> flags = flags(declaration.id());
        return evidence.of(declaration).stream()
                .map(one -> EvidenceView.of(one, visible(flags.getOrDefault(one.id, List.of()), actor)))
                .toList();
    }

    @Transactional
    EvidenceView view(Evidence one, Actor actor) {
        return EvidenceView.of(one, visible(flags(one.declaration.id()).getOrDefault(one.id, List.of()), actor));
    }

    /** @return a file within the scope; not found where the evidence is a link */
    @Transactional
    public Evidence file(long evidenceId, Actor actor) {
        return evidence.find(evidenceId, actor)
                .filter(one -> one.objectKey != null)
                .orElseThrow(WebProblems::notFound);
    }

    /** @return a file that is within the scope, or opened for a check; not found where the evidence is a link */
    @Transactional
    Evidence shown(long evidenceId, Actor actor) {
        return readers.find(evidenceId, actor)
                .filter(one -> one.objectKey != null)
                .orElseThrow(WebProblems::notFound);
    }

    /** Notes how long somebody looked at a file or link, as their page measured it; a file no longer than since they opened it.
     * @throws org.luoshi.problem.Refusal not-found, out-of-order for a file that they never opened */
    @Transactional
    void viewed(long evidenceId, int seconds, Actor actor) {
        Evidence one = readers.find(evidenceId, actor).orElseThrow(WebProblems::notFound);
        record(
                "evidence-viewed",
                one,
                actor,
                Map.of("seconds", one.objectKey == null ? seconds : atMost(seconds, one, actor)));
    }

    private int atMost(int seconds, Evidence one, Actor actor) {
        Instant opened = (Instant) entities.createNativeQuery(
                        "select max(at) from audit_entry where subject_type = 'evidence' and subject_id = ?1"
                                + " and event = 'evidence-opened' and actor = ?2",
                        Instant.class)
                .setParameter(1, String.valueOf(one.id))
                .setParameter(2, actor.subject())
                .getSingleResult();
        if (opened == null) {
            throw Problem.OUT_OF_ORDER.because(
                    "请先打开这份证明材料，再记录查看时长。", "Open the proof first: only what was opened can have been looked at.");
        }
        long since = Duration.between(opened, clock.instant()).toSeconds();
        return (int) Math.clamp(seconds, 1L, Math.max(1L, since + 1));
    }

    private void record(String event, Evidence one, Actor actor, Map<String, Object> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.put("graduate", String.valueOf(one.declaration.graduate().id));
        payload.put("declaration", String.valueOf(one.declaration.id()));
        payload.put("kind", one.kind);
        payload.put("sha256", one.sha256);
        audit.record(
                actor.subject(),
                readers.role(one, actor).realmName(),
                event,
                "evidence",
                String.valueOf(one.id),
                payload);
    }

    private Map<Long, List<FlagView>> flags(long declarationId) {
        return entities.createQuery(
                        "select f from RiskFlag f where f.declaration.id = ?1 and f.evidenceId is not null order by f.id",
                        RiskFlag.class)
                .setParameter(1, declarationId)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        RiskFlag::evidenceId, Collectors.mapping(FlagView::of, Collectors.toList())));
    }

    // hints are for reviewers: a graduate would read an accusation
    private static List<FlagView> visible(List<FlagView> flags, Actor actor) {
        return actor.roles().equals(Set.of(Role.GRADUATE)) ? List.of() : flags;
    }
}
