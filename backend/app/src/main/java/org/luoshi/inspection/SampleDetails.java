package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.declaration.Declaration;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceRepository;
import org.luoshi.privacy.SealedNumbers;

/** Shows a sample whole: what was declared, its proofs, calls and findings, and never who passed it. */
@ApplicationScoped
class SampleDetails {

    private final Inspections inspections;
    private final Samples samples;
    private final EvidenceRepository evidence;
    private final SealedNumbers seals;
    private final EntityManager entities;

    SampleDetails(
            Inspections inspections,
            Samples samples,
            EvidenceRepository evidence,
            SealedNumbers seals,
            EntityManager entities) {
        this.inspections = inspections;
        this.samples = samples;
        this.evidence = evidence;
        this.seals = seals;
        this.entities = entities;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    SampleDetail of(long id, long sample, Actor actor) {
        Inspection one = inspections.require(id, actor);
        SampleReading.Found found = samples.require(one, sample, actor);
        SampleView view = found.view();
        Declaration declaration = entities.find(Declaration.class, Long.valueOf(view.declaration()));
        List<Evidence> proofs = evidence.of(declaration);
        Set<Long> late = late(one, declaration);
        String phone = declaration.graduate().phone;
        return new SampleDetail(
                view,
                phone == null || phone.isBlank() ? null : phone,
                declaration.details(),
                proofs.stream().map(each -> proof(each, late)).toList(),
                calls(sample, found),
                findings(sample, found));
    }

    private Set<Long> late(Inspection one, Declaration declaration) {
        List<?> ids = entities.createNativeQuery("select e.id from evidence e where e.declaration_id = ?1 and exists"
                        + " (select 1 from audit_entry a where a.subject_type = 'evidence' and a.subject_id = cast(e.id as char)"
                        + " and a.event in ('evidence-added', 'evidence-carried') and a.id > ?2)")
                .setParameter(1, declaration.id())
                .setParameter(2, one.announcedEntry)
                .getResultList();
        Set<Long> late = new HashSet<>();
        ids.forEach(id -> late.add(((Number) id).longValue()));
        return late;
    }

    private static SampleDetail.Proof proof(Evidence one, Set<Long> late) {
        return new SampleDetail.Proof(
                String.valueOf(one.id),
                one.kind,
                one.fileName,
                one.mediaType,
                one.size,
                one.sha256,
                one.url,
                one.uploadedAt,
                late.contains(one.id));
    }

    private List<SampleDetail.Call> calls(long sample, SampleReading.Found found) {
        return entities.createQuery("from SampleCall c where c.sampleId = ?1 order by c.id", SampleCall.class)
                .setParameter(1, sample)
                .getResultStream()
                .filter(one -> found.sees(one.firstLook))
                .map(one -> new SampleDetail.Call(
                        String.valueOf(one.id),
                        one.whom,
                        CallNumber.masked(seals.open(one.contact)),
                        one.source,
                        one.firstLook,
                        one.independent,
                        one.outcome,
                        one.comment,
                        one.actorName,
                        one.at))
                .toList();
    }

    private List<SampleDetail.Finding> findings(long sample, SampleReading.Found found) {
        Map<Long, Boolean> effects = entities.createQuery(
                        "from FindingConsequence c where c.findingId in"
                                + " (select f.id from SampleFinding f where f.sampleId = ?1)",
                        FindingConsequence.class)
                .setParameter(1, sample)
                .getResultStream()
                .collect(Collectors.toMap(one -> one.findingId, one -> one.annulled));
        return entities.createQuery("from SampleFinding f where f.sampleId = ?1 order by f.nth", SampleFinding.class)
                .setParameter(1, sample)
                .getResultStream()
                .filter(one -> found.sees(one.firstLook))
                .map(one -> new SampleDetail.Finding(
                        String.valueOf(one.id),
                        one.outcome,
                        one.comment,
                        one.firstLook,
                        one.waits && !effects.containsKey(one.id),
                        one.annulled || effects.getOrDefault(one.id, false),
                        one.actorName,
                        one.at,
                        String.valueOf(one.entryId)))
                .toList();
    }
}
