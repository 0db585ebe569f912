package org.luoshi.inspection;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.evidence.FurtherReaders;

/** Opens the proofs of a sample to the college that checks it, within the period and no further: neither the declaration's page nor
 * its history, so that the first verdict stays hidden. */
@Singleton
class MutualReaders implements FurtherReaders {

    private final EntityManager entities;
    private final Clock clock;

    MutualReaders(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Role> readsAs(long declaration, Actor actor) {
        return Inspections.COLLEGE.stream()
                .filter(actor::has)
                .filter(role -> checks(declaration, actor.as(Set.of(role))))
                .findFirst();
    }

    private boolean checks(long declaration, Actor actor) {
        return !entities.createNativeQuery(
                        "select s.id from inspection_sample s join inspection i on i.id = s.inspection_id"
                                + " where s.declaration_id = ?1 and i.starts_on <= ?2 and i.ends_on >= ?2 and i.closed_at is null and "
                                + actor.reach().condition("s.checking_college_id", "s.checking_college_id"))
                .setParameter(1, declaration)
                .setParameter(2, LocalDate.now(clock))
                .getResultList()
                .isEmpty();
    }
}
