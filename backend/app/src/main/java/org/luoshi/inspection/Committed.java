package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.problem.Problem;

/** Hands out what was committed, so that nobody has to believe the service. */
@ApplicationScoped
class Committed {

    private final Inspections inspections;
    private final Population population;
    private final EntityManager entities;

    Committed(Inspections inspections, Population population, EntityManager entities) {
        this.inspections = inspections;
        this.population = population;
        this.entities = entities;
    }

    /** @throws org.luoshi.problem.Refusal not-found, out-of-order before the commitment */
    @Transactional
    PopulationView of(long id, Actor actor) {
        Inspection one = inspections.require(id, actor);
        if (one.root == null) {
            throw Problem.OUT_OF_ORDER
                    .because("总体还没有确定。", "The population is not committed yet.")
                    .rule("R8.2");
        }
        List<?> sample = entities.createNativeQuery(
                        "select declaration_id from inspection_sample where inspection_id = ?1 order by stratum, place")
                .setParameter(1, id)
                .getResultList();
        return new PopulationView(
                String.valueOf(one.id),
                one.position,
                one.root,
                one.seed,
                population.leaves(one),
                sample.stream().map(String::valueOf).toList());
    }
}
