package org.luoshi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/** What a request left behind in the database, so that tests can say: nothing. */
@ApplicationScoped
public class Traces {

    private final EntityManager entities;

    Traces(EntityManager entities) {
        this.entities = entities;
    }

    /** @return everything of a declaration that a step could change, and how long the log is */
    public List<Object> of(String declaration) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Object> all = new ArrayList<>();
            Object[] row = (Object[]) entities.createNativeQuery(
                            "select d.state, d.version, d.state_since, d.edited_by, d.class_passed_by,"
                                    + " d.college_passed_by, d.submitted_at, d.due_on, d.risk, d.details, d.destination,"
                                    + " r.reported_as, r.verified_as from declaration d join employment_record r on r.id ="
                                    + " d.record_id where d.id = ?1")
                    .setParameter(1, declaration)
                    .getSingleResult();
            all.addAll(java.util.Arrays.asList(row));
            all.add(count("select count(*) from declaration_step where declaration_id = ?1", declaration));
            all.add(count("select count(*) from evidence where declaration_id = ?1", declaration));
            all.add(logLength());
            return all;
        });
    }

    /** @return id of the last entry of the log */
    public long logLength() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select coalesce(max(id), 0) from audit_entry")
                                .getSingleResult())
                        .longValue());
    }

    /** @return the role in which the last entry of the log was made */
    public String lastRole() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String)
                        entities.createNativeQuery("select actor_role from audit_entry order by id desc limit 1")
                                .getSingleResult());
    }

    private long count(String query, String id) {
        return ((Number) entities.createNativeQuery(query).setParameter(1, id).getSingleResult()).longValue();
    }
}
