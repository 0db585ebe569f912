package org.luoshi.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.luoshi.access.Drawn.Filed;
import org.luoshi.access.Drawn.Pupil;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.EmploymentRecord;
import org.luoshi.declaration.EmploymentRecordRepository;
import org.luoshi.declaration.State;
import org.luoshi.evidence.Evidence;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;

/** Draws what graduates have filed: any number of ended declarations, at most one verified and one open. */
@ApplicationScoped
class RandomDeclarations {

    private static final List<State> OPEN =
            List.of(State.DRAFT, State.AWAITING_GRADUATE, State.AT_CLASS, State.AT_COLLEGE);
    private static final List<State> CLOSED = List.of(State.RETURNED, State.ANNULLED, State.SUPERSEDED, State.DISPUTED);

    private final EntityManager entities;
    private final EmploymentRecordRepository records;

    RandomDeclarations(EntityManager entities, EmploymentRecordRepository records) {
        this.entities = entities;
        this.records = records;
    }

    /** Files declarations of a graduate, each with a proof, and notes them down in the drawing. */
    void file(Pupil pupil, Random random) {
        List<State> states = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            states.add(RandomSchool.any(CLOSED, random));
        }
        if (random.nextInt(5) < 3) {
            states.add(State.VERIFIED);
        }
        if (random.nextInt(5) < 3) {
            states.add(RandomSchool.any(OPEN, random)); // an open one is always the last
        }
        if (states.isEmpty()) {
            return;
        }
        entities.createNativeQuery("insert into employment_record (graduate_id, version) values (?1, 0)")
                .setParameter(1, pupil.id())
                .executeUpdate();
        EmploymentRecord record = records.find("graduate.id", pupil.id()).firstResult();
        states.forEach(state -> pupil.filed().add(filed(record, pupil, state, random)));
        entities.flush();
        records.recount(record);
    }

    private Filed filed(EmploymentRecord record, Pupil pupil, State state, Random random) {
        Destination destination = RandomSchool.any(List.of(Destination.values()), random);
        entities.createNativeQuery(
                        "insert into declaration (record_id, graduate_id, state, destination, details, on_behalf,"
                                + " entered_by, entered_by_name, entered_role, edited_by, created_at, state_since, risk,"
                                + " version) values (?1, ?2, ?3, ?4, '{}', 0, 's', 'n', 'graduate', 's', now(6), now(6),"
                                + " 0, 0)")
                .setParameter(1, record.id())
                .setParameter(2, pupil.id())
                .setParameter(3, state.name())
                .setParameter(4, destination.name())
                .executeUpdate();
        long id = ((Number) entities.createNativeQuery("select max(id) from declaration where record_id = ?1")
                        .setParameter(1, record.id())
                        .getSingleResult())
                .longValue();
        Evidence proof = new Evidence();
        proof.declaration = entities.getReference(Declaration.class, id);
        proof.kind = EvidenceKind.LABOUR_CONTRACT;
        proof.slot = "contract";
        proof.fileName = "证明.png";
        proof.mediaType = "image/png";
        proof.size = 100L;
        proof.sha256 = "0".repeat(32) + UUID.randomUUID().toString().replace("-", "");
        proof.objectKey = "evidence/" + UUID.randomUUID();
        proof.uploadedBy = "s";
        proof.uploadedByName = "n";
        proof.uploadedRole = "graduate";
        proof.uploadedAt = Instant.now();
        entities.persist(proof);
        return new Filed(id, state, destination, proof.id, proof.sha256);
    }
}
