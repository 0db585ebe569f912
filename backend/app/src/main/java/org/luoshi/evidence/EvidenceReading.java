package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
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
import org.luoshi.problem.WebProblems;

/** Shows evidence to those whose scope has its graduate. */
@ApplicationScoped
public class EvidenceReading {

    private final DeclarationRepository declarations;
    private final EvidenceRepository evidence;
    private final Readers readers;
    private final EntityManager entities;
    private final AuditTrail audit;

    EvidenceReading(
            DeclarationRepository declarations,
            EvidenceRepository evidence,
            Readers readers,
            EntityManager entities,
            AuditTrail audit) {
        this.declarations = declarations;
        this.evidence = evidence;
        this.readers = readers;
        this.entities = entities;
        this.audit = audit;
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

    /** Notes how long somebody looked at a file or link, as their page measured it. */
    @Transactional
    void viewed(long evidenceId, int seconds, Actor actor) {
        Evidence one = readers.find(evidenceId, actor).orElseThrow(WebProblems::notFound);
        record("evidence-viewed", one, actor, Map.of("seconds", seconds));
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
