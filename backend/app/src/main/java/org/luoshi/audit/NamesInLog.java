package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.access.People;

/** Has the log know under which name each of those came in who act in it (R8.1). */
@ApplicationScoped
class NamesInLog {

    private static final String NAMED = "person-named";

    private final AuditTrail audit;

    NamesInLog(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void named(@Observes People.Named person) {
        audit.record(
                null,
                null,
                NAMED,
                "person",
                person.subject(),
                Map.of("digest", Salted.digest(person.salt(), person.name(), person.number())));
    }

    /** Holds the names against the log. A name that went in time is passed over: pages show the id then. */
    @Singleton
    static class Check implements TableCheck {

        @Override
        public String what() {
            return "names";
        }

        @Override
        public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
            Map<String, String> last = new HashMap<>();
            EntriesOf.event("person", NAMED, snapshot)
                    .forEach(entry -> last.put(entry.subjectId(), entry.text("digest")));
            long[] checked = {0};
            TableReading.rows(snapshot, "select subject, salt, name, number from person order by subject", row -> {
                checked[0]++;
                Held held = new Held("person", row.getString(1), findings);
                String inLog = last.get(row.getString(1));
                if (inLog == null) {
                    held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of the name");
                } else {
                    held.sameUnshown(
                            "name or number",
                            Salted.digest(row.getString(2), row.getString(3), row.getString(4)),
                            inLog);
                }
            });
            return checked[0];
        }
    }
}
