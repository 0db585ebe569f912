package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceReading;
import org.luoshi.problem.Problem;
import org.luoshi.reading.ProofReading;
import org.luoshi.reading.ProofReadings;
import org.luoshi.reading.ReadField;
import org.luoshi.reading.ReadingRemarks;

/** Where reviewers record that they see something in a proof differently from the machine: the reading only hints, people decide (R8.1). */
@ApplicationScoped
class ReadingRemarkDesk {

    private static final Set<Role> REVIEWERS = EnumSet.of(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER);

    private final DeclarationRepository declarations;
    private final EvidenceReading evidence;
    private final ProofReadings readings;
    private final ReadingRemarks remarks;
    private final FlagDesk flags;
    private final AuditTrail audit;
    private final EntityManager entities;

    ReadingRemarkDesk(
            DeclarationRepository declarations,
            EvidenceReading evidence,
            ProofReadings readings,
            ReadingRemarks remarks,
            FlagDesk flags,
            AuditTrail audit,
            EntityManager entities) {
        this.declarations = declarations;
        this.evidence = evidence;
        this.readings = readings;
        this.remarks = remarks;
        this.flags = flags;
        this.audit = audit;
        this.entities = entities;
    }

    /** The same remark by the same person is noted once.
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed, maker-is-checker, invalid-request */
    @Transactional
    ProofReading remark(long evidenceId, ReadField field, Actor actor) {
        Actor reviewer = actor.as(REVIEWERS);
        Evidence one = evidence.file(evidenceId, reviewer);
        declarations.lock(one.declaration.id());
        entities.refresh(one.declaration);
        flags.refuseOutsiders(one.declaration, actor);
        var outcome = readings.of(evidenceId, reviewer).contested(field).orElseThrow(() -> Problem.INVALID_REQUEST
                .because("读取结果在这一项上没有不同。", "The reading does not differ in this.")
                .field("field", "读取结果在这一项上没有不同", "the reading does not differ in this"));
        long graduate = one.declaration.graduate().id;
        Role role = declarations.rolesOver(List.of(graduate), reviewer).get(graduate).stream()
                .min(Role::compareTo)
                .orElseThrow();
        remarks.note(one, field, outcome, actor, role).ifPresent(noted -> {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("graduate", String.valueOf(graduate));
            payload.put("declaration", String.valueOf(one.declaration.id()));
            payload.put("kind", one.kind);
            payload.put("sha256", one.sha256);
            payload.put("field", field);
            payload.put("outcome", outcome);
            audit.record(
                    actor.subject(), role.realmName(), "reading-remarked", "evidence", String.valueOf(one.id), payload);
        });
        entities.flush();
        return readings.of(evidenceId, reviewer);
    }
}
