package org.luoshi.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.inspection.InspectionDesk;
import org.luoshi.inspection.InspectionKind;
import org.luoshi.inspection.NewInspection;
import org.luoshi.inspection.Sizes;
import org.luoshi.policy.Destination;

/** Has the demo school inspected. */
@ApplicationScoped
class DemoInspection {

    private static final String SEED = "2022-09-04 01 09 13 20 28 33 + 16";

    private final EntityManager entities;
    private final InspectionDesk inspections;
    private final Clock clock;

    DemoInspection(EntityManager entities, InspectionDesk inspections, Clock clock) {
        this.entities = entities;
        this.clock = clock;
        this.inspections = inspections;
    }

    /** Has the school inspected, for as long as one may last and again once that is over: without an inspection an inspector sees nothing of it (R8.2). */
    void inspect() {
        LocalDate today = LocalDate.now(clock);
        long present = QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select count(*) from inspection where cohort_year = ?1 and ends_on >= ?2")
                        .setParameter(1, DemoSchool.COHORT)
                        .setParameter(2, today)
                        .getSingleResult())
                .longValue());
        if (present > 0) {
            return;
        }
        Actor office = DemoActors.office();
        long id = inspections.announce(
                new NewInspection(
                        DemoSchool.COHORT,
                        InspectionKind.SCHOOL,
                        null,
                        today.plusDays(365),
                        null,
                        new Sizes(2, List.of(Destination.FREELANCE))),
                office);
        inspections.commit(id, office);
        inspections.draw(id, SEED, office);
    }
}
