package org.luoshi.assistance;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Graduates with their standing and the sums of their ledgers, as one table {@code s} of SQL. What an entry that took another's place
 * says, that one no longer does; what was taken back says nothing. */
final class HelpQuery {

    private static final String SUMS = "select e.graduate_id, max(e.happened_on) as last_on"
            + sum("helps", "e.kind <> 'INTENTION'")
            + sum("policy_talks", "e.kind = 'POLICY_TALK'")
            + sum("guidances", "e.kind = 'GUIDANCE'")
            + sum("offers", "e.kind = 'OFFER'")
            + sum("accepted", "e.kind = 'OFFER' and e.outcome = 'ACCEPTED'")
            + sum("trainings", "e.kind = 'TRAINING'")
            // the intention of the last day, and of that day the last one recorded
            + ", max(case when e.kind = 'INTENTION' then concat(e.happened_on, lpad(e.id, 20, '0'), e.intention) end)"
            + " as intention"
            + " from assistance_entry e join graduate y on y.id = e.graduate_id where %s and e.withdrawn = 0"
            + " and not exists (select 1 from assistance_entry x where x.replaces = e.id) group by e.graduate_id";

    private static final int BEFORE_INTENTION = "2022-06-01".length() + 20;

    private static final String ROWS = "select g.id, g.student_number, g.name, g.difficulty, c.code as college,"
            + " c.name as college_name, k.name as class_name, g.class_id, r.verified_as, h.last_on, "
            + Standing.sql() + " as standing, substr(h.intention, " + (BEFORE_INTENTION + 1) + ") as intention,"
            + " coalesce(h.policy_talks, 0) as policy_talks, coalesce(h.guidances, 0) as guidances,"
            + " coalesce(h.offers, 0) as offers, coalesce(h.accepted, 0) as accepted,"
            + " coalesce(h.trainings, 0) as trainings"
            + " from graduate g join college c on c.id = g.college_id join school_class k on k.id = g.class_id"
            + " left join employment_record r on r.graduate_id = g.id left join (" + SUMS
            + ") h on h.graduate_id = g.id where %s";

    private static final String OPEN = "w.standing in ('HELPED', 'NONE')";

    /** Without the calculated columns that need a standing, which MySQL does not know by name where it is worked out. */
    private static final String WITH_MARKS = "select w.*,"
            + " case when " + OPEN + " and (w.last_on is null or w.last_on < :quietBefore) then 1 else 0 end as quiet,"
            + " case when w.intention = 'NO_INTENTION' and " + OPEN + " then 1 else 0 end as proof_missing,"
            + " case when not (" + OPEN + ") or w.policy_talks >= :policyTalks and w.guidances >= :guidances"
            + " and w.offers >= :offers and w.trainings >= :trainings then 1 else 0 end as targets_met from (%s) w";

    private final Map<String, Object> parameters = new HashMap<>();
    private final StringBuilder inside = new StringBuilder();
    private final StringBuilder outside = new StringBuilder("1 = 1");
    private final String sums;

    /** @param of which ledgers are summed up, on the graduate {@code y}: the same or more than {@link #only} leaves
     * @param today the school's day */
    HelpQuery(String of, String reach, AssistanceTargets targets, LocalDate today) {
        sums = of;
        inside.append(reach);
        parameters.put("quietBefore", today.minusDays(targets.quietDays));
        parameters.put("policyTalks", targets.policyTalks);
        parameters.put("guidances", targets.guidances);
        parameters.put("offers", targets.offers);
        parameters.put("trainings", targets.trainings);
    }

    private static String sum(String name, String condition) {
        return ", sum(case when " + condition + " then 1 else 0 end) as " + name;
    }

    /** Narrows by what stands in the tables: {@code g}, {@code c} and {@code k}. */
    HelpQuery only(String condition) {
        inside.append(" and ").append(condition);
        return this;
    }

    /** Narrows by what is worked out, of {@code s}. */
    HelpQuery where(String condition) {
        outside.append(" and ").append(condition);
        return this;
    }

    HelpQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** @param select and {@param more} what goes before and after the table */
    Query ask(EntityManager entities, String select, String more) {
        String rows = ROWS.formatted(sums, inside);
        Query query = entities.createNativeQuery(
                select + " from (" + WITH_MARKS.formatted(rows) + ") s where " + outside + more);
        parameters.forEach(query::setParameter);
        return query;
    }
}
