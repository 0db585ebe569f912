package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the notifications of many people stand, asked in one query whichever instance told them. */
@ApplicationScoped
class News {

    private final EntityManager entities;

    News(EntityManager entities) {
        this.entities = entities;
    }

    /** Of one recipient.
     * @param newest id, 0 where there is none */
    record Standing(long unread, long newest) {
        static final Standing NONE = new Standing(0, 0);

        Standing and(Standing other) {
            return new Standing(unread + other.unread, Math.max(newest, other.newest));
        }

        NewsView view() {
            return new NewsView(unread, newest == 0 ? null : String.valueOf(newest));
        }
    }

    /** @return by recipient; who was never told anything is left out */
    @Transactional
    Map<String, Standing> of(Collection<String> recipients) {
        Map<String, Standing> standings = new HashMap<>();
        if (recipients.isEmpty()) {
            return standings;
        }
        List<Object[]> rows = entities.createQuery(
                        "select n.recipient, sum(case when n.readAt is null then 1 else 0 end), max(n.id)"
                                + " from Notification n where n.recipient in ?1 group by n.recipient",
                        Object[].class)
                .setParameter(1, List.copyOf(recipients))
                .getResultList();
        rows.forEach(row -> standings.put(
                (String) row[0], new Standing(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
        return standings;
    }
}
