package org.luoshi.problem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;

/** Tells whether anything in the database changed, by the checksum of each table; but for the counts, which are folded in the background. */
@ApplicationScoped
class Untouched {

    private static final String TABLES =
            "cohort, college, major, school_class, graduate, assignment, roster_import, roster_change,"
                    + " employment_record, declaration, declaration_step, evidence, risk_flag, idempotent_answer, audit_entry";

    private final EntityManager entities;

    Untouched(EntityManager entities) {
        this.entities = entities;
    }

    /** @return one line for each table */
    String state() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows =
                    entities.createNativeQuery("checksum table " + TABLES).getResultList();
            return rows.stream()
                    .map(row -> ((Object[]) row)[0] + " " + ((Object[]) row)[1])
                    .collect(Collectors.joining("\n"));
        });
    }
}
