package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has read what. What is for one person carries it in its row; what is for a role is read by each of its people for themselves. */
@ApplicationScoped
class Readings {

    private static final String BY_READER =
            "exists (select 1 from NotificationReading r where r.key.notificationId = n.id and r.key.reader = ?2)";

    /** Condition on a notification n; parameter 2 is the reader. */
    static final String READ = "(n.readAt is not null or " + BY_READER + ")";

    static final String NOT_READ = "(n.readAt is null and not " + BY_READER + ")";

    private final EntityManager entities;

    Readings(EntityManager entities) {
        this.entities = entities;
    }

    /** @return when this reader read those of these that they have read, by id */
    Map<Long, Instant> of(Collection<Notification> some, String reader) {
        Map<Long, Instant> read = new HashMap<>();
        List<Long> shared = some.stream()
                .filter(one -> one.recipient.equals(Recipient.OFFICE))
                .map(one -> one.id)
                .toList();
        if (!shared.isEmpty()) {
            entities.createQuery(
                            "from NotificationReading r where r.key.reader = ?1 and r.key.notificationId in ?2",
                            Reading.class)
                    .setParameter(1, reader)
                    .setParameter(2, shared)
                    .getResultStream()
                    .forEach(one -> read.put(one.key.notificationId(), one.readAt));
        }
        some.stream().filter(one -> one.readAt != null).forEach(one -> read.put(one.id, one.readAt));
        return read;
    }

    /** Notes that somebody read it.
     * @return whether that is new */
    boolean note(Notification one, String reader, Instant now) {
        if (one.readAt != null) {
            return false;
        }
        if (!one.recipient.equals(Recipient.OFFICE)) {
            one.readAt = now;
            return true;
        }
        // two pages of one person may say so at once
        return entities.createNativeQuery("insert ignore into notification_reading (reader, notification_id, read_at)"
                                + " values (?1, ?2, ?3)")
                        .setParameter(1, reader)
                        .setParameter(2, one.id)
                        .setParameter(3, now)
                        .executeUpdate()
                == 1;
    }

    /** @return how much of what is for the office each of these has read, of what is not read for all */
    Map<String, Long> ofTheOffice(Collection<String> readers) {
        Map<String, Long> read = new HashMap<>();
        entities.createQuery(
                        "select r.key.reader, count(*) from NotificationReading r, Notification n"
                                + " where n.id = r.key.notificationId and n.readAt is null and r.key.reader in ?1"
                                + " group by r.key.reader",
                        Object[].class)
                .setParameter(1, List.copyOf(readers))
                .getResultStream()
                .forEach(row -> read.put((String) row[0], ((Number) row[1]).longValue()));
        return read;
    }

    /** @return who has read every one of these */
    List<String> readersOfAll(Collection<Notification> all) {
        return entities.createQuery(
                        "select r.key.reader from NotificationReading r where r.key.notificationId in ?1"
                                + " group by r.key.reader having count(*) = ?2",
                        String.class)
                .setParameter(1, all.stream().map(one -> one.id).toList())
                .setParameter(2, (long) all.size())
                .getResultList();
    }
}
