package org.luoshi.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.cohort.Cohort;
import org.luoshi.notice.NotificationKind;
import org.luoshi.notice.Recipient;
import org.luoshi.notice.Telling;

/** What graduates are reminded of: to declare, by the rules of the office (R5.1), and to correct what came back (R5.2). */
@ApplicationScoped
class GraduateReminders {

    // the last declaration says where a graduate stands; a reminder that is there already is not asked for again
    private static final String SOME = " from graduate g left join declaration d on d.id ="
            + " (select max(m.id) from declaration m where m.graduate_id = g.id)"
            + " where g.cohort_year = ?1 and g.id > ?2 and g.counted = 1 and g.erased_at is null and (";
    private static final String NEVER = "(?3 > 0 and (d.id is null or d.state in ('DRAFT', 'AWAITING_GRADUATE'))"
            + " and not exists (select 1 from declaration h where h.graduate_id = g.id"
            + " and h.state not in ('DRAFT', 'AWAITING_GRADUATE'))"
            + " and not exists (select 1 from notification n where n.recipient ="
            + " concat('graduate:', g.student_number) collate utf8mb4_bin and n.kind = 'NOT_DECLARED'"
            + " and n.once_key = ?5))";
    private static final String RETURNED = " or (d.state = 'RETURNED' and d.due_on <= ?4)) order by g.id";

    private final ReminderRulesDesk rules;
    private final ReminderSettings settings;
    private final EntityManager entities;

    GraduateReminders(ReminderRulesDesk rules, ReminderSettings settings, EntityManager entities) {
        this.rules = rules;
        this.settings = settings;
        this.entities = entities;
    }

    /** @param after id of a graduate
     * @return what the next graduates after that one should have been told by now, in the order of their ids; nothing after the last */
    List<Telling> after(long after, Cohort cohort, LocalDate today) {
        if (today.isBefore(cohort.opensOn)) {
            return List.of();
        }
        int nth = rules.of(cohort.year).dueOn(today, cohort.reportDueOn);
        String key = cohort.year + "/" + cohort.reportDueOn + "/" + nth;
        List<?> rows = entities.createNativeQuery(
                        "select g.id, g.student_number, d.id, d.state, d.due_on" + SOME + NEVER + RETURNED)
                .setParameter(1, cohort.year)
                .setParameter(2, after)
                .setParameter(3, nth)
                .setParameter(4, today.plusDays(1))
                .setParameter(5, key)
                .setMaxResults(settings.batch())
                .getResultList();
        List<Telling> all = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            long id = ((Number) columns[0]).longValue();
            String recipient = Recipient.graduate((String) columns[1]);
            all.add(
                    "RETURNED".equals(columns[3])
                            ? correction(recipient, id, columns, today)
                            : new Telling(
                                    recipient,
                                    id,
                                    NotificationKind.NOT_DECLARED,
                                    Map.of(
                                            "cohort", String.valueOf(cohort.year),
                                            "due", cohort.reportDueOn.toString()),
                                    key));
        }
        return all;
    }

    private static Telling correction(String recipient, long graduate, Object[] columns, LocalDate today) {
        LocalDate due = columns[4] instanceof LocalDate day ? day : ((java.sql.Date) columns[4]).toLocalDate();
        String declaration = String.valueOf(columns[2]);
        return new Telling(
                recipient,
                graduate,
                today.isAfter(due) ? NotificationKind.CORRECTION_OVERDUE : NotificationKind.CORRECTION_DUE,
                Map.of("declaration", declaration, "due", due.toString()),
                declaration + "/" + due);
    }
}
