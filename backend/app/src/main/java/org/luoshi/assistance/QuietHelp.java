package org.luoshi.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.access.Role;

/** Graduates in difficulty without an entry for too long, by those who serve their class (R5.4). */
@ApplicationScoped
public class QuietHelp {

    private final TargetsDesk targets;
    private final EntityManager entities;

    QuietHelp(TargetsDesk targets, EntityManager entities) {
        this.targets = targets;
        this.entities = entities;
    }

    /** @return after how many days without an entry somebody is told */
    public int days(int cohort) {
        return targets.of(cohort).quietDays;
    }

    /** @return how many are without an entry for too long, by the number of the staff of their classes */
    public Map<String, Long> byStaff(int cohort, LocalDate today) {
        List<?> rows = new HelpQuery(
                        "y.cohort_year = :cohort",
                        "g.cohort_year = :cohort and g.counted = 1 and g.erased_at is null and g.difficulty <> 0",
                        targets.of(cohort),
                        today)
                .with("cohort", cohort)
                .where("s.quiet = 1")
                .ask(entities, "select s.class_id, count(*)", " group by s.class_id")
                .getResultList();
        Map<String, Long> byStaff = new TreeMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            entities.createQuery(
                            "select distinct a.staffNumber from Assignment a where a.schoolClass.id = ?1 and a.role in ?2",
                            String.class)
                    .setParameter(1, ((Number) columns[0]).longValue())
                    .setParameter(2, List.of(Role.COUNSELOR.realmName(), Role.CLASS_ADVISER.realmName()))
                    .getResultStream()
                    .forEach(staff -> byStaff.merge(staff, ((Number) columns[1]).longValue(), Long::sum));
        }
        return byStaff;
    }
}
