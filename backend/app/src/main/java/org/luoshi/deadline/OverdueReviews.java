package org.luoshi.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.luoshi.access.Reach;
import org.luoshi.access.Roles;

/** Declarations that wait too long for a reviewer (R7.1), by college and by the person they wait for. */
@ApplicationScoped
class OverdueReviews {

    private static final String CLASS_STAFF = "('" + Roles.COUNSELOR + "', '" + Roles.CLASS_ADVISER + "')";
    private static final String WAITING =
            " from declaration d join graduate g on g.id = d.graduate_id where g.cohort_year = ?1 and g.counted = 1"
                    + " and d.state_since < ?2";

    private final EntityManager entities;
    private final Duration after;

    OverdueReviews(
            EntityManager entities,
            @ConfigProperty(name = "luoshi.statistics.overdue-after", defaultValue = "7d") Duration after) {
        this.entities = entities;
        this.after = after;
    }

    /** @return after how long a declaration waits too long */
    Duration after() {
        return after;
    }

    /** @return colleges where some wait too long, by code, as far as this reach goes */
    List<CalendarView.OverdueReviews> byCollege(int cohort, Reach reach, Instant now) {
        List<?> rows = entities.createNativeQuery("select c.code, c.name,"
                        + " sum(case when w.state = 'AT_CLASS' then 1 else 0 end),"
                        + " sum(case when w.state = 'AT_COLLEGE' then 1 else 0 end)"
                        + " from (select d.state, g.college_id" + WAITING
                        + " and d.state in ('AT_CLASS', 'AT_COLLEGE') and "
                        + reach.condition("g.college_id", "g.class_id")
                        + ") w join college c on c.id = w.college_id group by c.code, c.name order by c.code")
                .setParameter(1, cohort)
                .setParameter(2, now.minus(after))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new CalendarView.OverdueReviews(
                        (String) row[0], (String) row[1], number(row[2]), number(row[3])))
                .toList();
    }

    /** @return how many wait too long for whom, by staff number: at the class for those assigned to it, or else to the college without a
     *     class; at the college for its officers */
    Map<String, Long> byReviewer(int cohort, Instant now) {
        Map<String, Long> waiting = new TreeMap<>();
        count(waiting, cohort, now, "AT_CLASS", "a.class_id = g.class_id and a.role in " + CLASS_STAFF);
        count(
                waiting,
                cohort,
                now,
                "AT_CLASS",
                "a.college_id = g.college_id and a.class_id is null and a.role in " + CLASS_STAFF
                        + " and not exists (select 1 from assignment o where o.class_id = g.class_id and o.role in "
                        + CLASS_STAFF + ")");
        count(waiting, cohort, now, "AT_COLLEGE", "a.college_id = g.college_id and a.role = '" + Roles.OFFICER + "'");
        return waiting;
    }

    private void count(Map<String, Long> into, int cohort, Instant now, String state, String whose) {
        List<?> rows = entities.createNativeQuery("select a.staff_number, count(distinct d.id)"
                        + WAITING.replace(" where ", " join assignment a on " + whose + " where ")
                        + " and d.state = '" + state + "' group by a.staff_number")
                .setParameter(1, cohort)
                .setParameter(2, now.minus(after))
                .getResultList();
        rows.stream().map(row -> (Object[]) row).forEach(row -> into.merge((String) row[0], number(row[1]), Long::sum));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
