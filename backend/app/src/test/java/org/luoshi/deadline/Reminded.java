package org.luoshi.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.luoshi.time.SchoolTime;

/** What people were reminded of, read from the table, and times for tests. */
@ApplicationScoped
class Reminded {

    private final EntityManager entities;

    Reminded(EntityManager entities) {
        this.entities = entities;
    }

    static Clock noon(LocalDate day) {
        return at(day.atTime(12, 0));
    }

    static Clock at(LocalDateTime moment) {
        return Clock.fixed(moment.atZone(SchoolTime.ZONE).toInstant(), SchoolTime.ZONE);
    }

    /** @return {@code KIND recipient}, in order, of what has a key of this cohort */
    List<String> of(int year) {
        return of(year + "/%");
    }

    /** @param key of the reminder, for LIKE */
    List<String> of(String key) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select concat(concat(cast(n.kind as string), ' '), n.recipient) from Notification n"
                                + " where n.onceKey like ?1 order by n.kind, n.recipient, n.id",
                        String.class)
                .setParameter(1, key)
                .getResultList());
    }

    /** @return the parameters of the newest of that kind in this cohort, as JSON */
    String params(int year, String kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) entities.createNativeQuery("select params from notification where kind = ?1"
                                + " and once_key like ?2 order by id desc limit 1")
                        .setParameter(1, kind)
                        .setParameter(2, year + "/%")
                        .getSingleResult());
    }

    /** Does something to the tables that takes weeks in life. */
    void sql(String statement, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> {
            var query = entities.createNativeQuery(statement);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            query.executeUpdate();
        });
    }
}
