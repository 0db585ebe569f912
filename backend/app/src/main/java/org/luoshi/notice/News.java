package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the notifications of many people stand, asked in one query whichever instance told them. */
@ApplicationScoped
class News {

    private final EntityManager entities;
    private final Readings readings;

    News(EntityManager entities, Readings readings) {
        this.entities = entities;
        this.readings = readings;
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

    /** @param people the names under which each of them is told something, {@link Recipient#of}
     * @return by the names of a person */
    @Transactional
    Map<List<String>, Standing> of(Collection<List<String>> people) {
        Map<List<String>, Standing> standings = new HashMap<>();
        Map<String, Standing> byName =
                byName(people.stream().flatMap(List::stream).collect(Collectors.toSet()));
        Map<String, Long> read = readings.ofTheOffice(people.stream()
                .filter(names -> names.contains(Recipient.OFFICE))
                .flatMap(List::stream)
                .filter(name -> !name.equals(Recipient.OFFICE))
                .collect(Collectors.toSet()));
        people.forEach(names -> standings.put(names, together(names, byName, read)));
        return standings;
    }

    // what this one has read of what is for all of them is no news to them
    private static Standing together(List<String> names, Map<String, Standing> byName, Map<String, Long> read) {
        Standing all = names.stream()
                .map(one -> byName.getOrDefault(one, Standing.NONE))
                .reduce(Standing.NONE, Standing::and);
        long theirs = names.contains(Recipient.OFFICE)
                ? names.stream().mapToLong(one -> read.getOrDefault(one, 0L)).sum()
                : 0;
        return new Standing(all.unread() - theirs, all.newest());
    }

    private Map<String, Standing> byName(Collection<String> recipients) {
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
