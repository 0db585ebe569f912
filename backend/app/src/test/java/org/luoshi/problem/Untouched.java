package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;

/** Tells whether anything in the database changed, by the checksum of each table; but for the counts, which are folded in the background. */
@ApplicationScoped
class Untouched {

    private static final String TABLES =
            "cohort, college, major, school_class, graduate, assignment, roster_import, roster_change,"
                    + " employment_record, declaration, declaration_step, evidence, risk_flag, idempotent_answer, audit_entry,"
                    + " notification";

    private final EntityManager entities;

    Untouched(EntityManager entities) {
        this.entities = entities;
    }

    /** Asserts every refusal of a table, and that nothing in the database is other than before.
     * @param table one {@link BadInput} a line
     * @param names what stands for a name in braces, name by name */
    void byAll(String table, String... names) {
        String filled = table;
        for (int i = 0; i < names.length; i += 2) {
            filled = filled.replace("{" + names[i] + "}", names[i + 1]);
        }
        List<BadInput> all =
                filled.lines().filter(line -> !line.isBlank()).map(BadInput::of).toList();
        String before = state();
        assertAll(all.stream().map(one -> (Executable) one::check));
        assertEquals(before, state());
    }

    private String state() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows =
                    entities.createNativeQuery("checksum table " + TABLES).getResultList();
            return rows.stream()
                    .map(row -> ((Object[]) row)[0] + " " + ((Object[]) row)[1])
                    .collect(Collectors.joining("\n"));
        });
    }
}
