package org.luoshi.audit;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.time.SchoolTime;

/** Which entries of the log are asked for; a {@code @BeanParam}. */
public class AuditFilter {

    @QueryParam("subjectType")
    @Size(max = 40)
    public String subjectType;

    @QueryParam("subject")
    @Size(max = 64)
    public String subject;

    @QueryParam("actor")
    @Size(max = 64)
    public String actor;

    @QueryParam("event")
    @Size(max = 60)
    public String event;

    /** First day, in the school's time. */
    @QueryParam("from")
    public LocalDate from;

    /** Last day, in the school's time, inclusive. */
    @QueryParam("to")
    public LocalDate to;

    /** @param values receives what the conditions are bound to, in order
     * @return conditions over {@code audit_entry e} */
    String conditions(List<Object> values) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        add("e.subject_type = ?", subjectType, all, values);
        add("e.subject_id = ?", subject, all, values);
        add("e.actor = ?", actor, all, values);
        add("e.event = ?", event, all, values);
        add("e.at >= ?", start(from), all, values);
        add("e.at < ?", to == null ? null : start(to.plusDays(1)), all, values);
        return String.join(" and ", all);
    }

    private static java.sql.Timestamp start(LocalDate day) {
        return day == null
                ? null
                : java.sql.Timestamp.from(day.atStartOfDay(SchoolTime.ZONE).toInstant());
    }

    private static void add(String condition, Object value, List<String> conditions, List<Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }
}
