package org.luoshi.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.evidence.Evidence;

/** The remarks of reviewers about what a machine read. Whether somebody may make one is decided by who asks for it to be noted. */
@ApplicationScoped
public class ReadingRemarks {

    private final EntityManager entities;
    private final Clock clock;

    ReadingRemarks(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Notes a remark down, once a person.
     * @return the remark; nothing where this person has made it already */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<ReadingRemarkView> note(
            Evidence one, ReadField field, ReadOutcome outcome, Actor actor, Role role) {
        boolean made = of(one.declaration.id()).stream()
                .anyMatch(remark -> remark.evidenceId == one.id
                        && remark.field == field
                        && remark.remarkedBy.equals(actor.subject()));
        if (made) {
            return Optional.empty();
        }
        ReadingRemark remark = new ReadingRemark();
        remark.declarationId = one.declaration.id();
        remark.evidenceId = one.id;
        remark.field = field;
        remark.outcome = outcome;
        remark.remarkedBy = actor.subject();
        remark.remarkedByName = actor.name();
        remark.remarkedRole = role.realmName();
        remark.remarkedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(remark);
        return Optional.of(remark.view());
    }

    /** @return the remarks about the proofs of a declaration, the oldest first */
    public List<ReadingRemark> of(long declaration) {
        return entities.createQuery(
                        "select r from ReadingRemark r where r.declarationId = ?1 order by r.id", ReadingRemark.class)
                .setParameter(1, declaration)
                .getResultList();
    }
}
