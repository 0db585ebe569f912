package org.luoshi.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.cohort.Cohort;
import org.luoshi.declaration.FlagKind;
import org.luoshi.problem.Text;

/** Many submissions of a class or college within a short time, in the last days before the report is due (R9.1). */
@ApplicationScoped
class BurstRule implements Rule {

    private final EntityManager entities;
    private final RiskSettings.Burst limits;

    BurstRule(EntityManager entities, RiskSettings settings) {
        this.entities = entities;
        this.limits = settings.burst();
    }

    @Override
    public FlagKind kind() {
        return FlagKind.BURST;
    }

    @Override
    public List<Finding> look(Case fresh) {
        LocalDate due = entities.find(Cohort.class, fresh.graduate().cohortYear).reportDueOn;
        if (fresh.today().isAfter(due) || fresh.today().isBefore(due.minusDays(limits.daysBeforeDeadline()))) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        within("class_id", fresh.graduate().schoolClass.id, limits.ofAClass(), "本班", "of the class", fresh, found);
        within("college_id", fresh.graduate().college.id, limits.ofACollege(), "本学院", "of the college", fresh, found);
        return found;
    }

    private void within(String column, long place, int limit, String zh, String en, Case fresh, List<Finding> found) {
        Instant since = fresh.declaration().submittedAt().minus(limits.window());
        List<Long> together = Marks.ids(entities.createNativeQuery("select m.declaration_id from risk_mark m"
                        + " join declaration d on d.id = m.declaration_id and d.state in ('AT_CLASS', 'AT_COLLEGE')"
                        + " where m." + column + " = ?1 and m.submitted_at >= ?2 order by m.declaration_id desc")
                .setParameter(1, place)
                .setParameter(2, since)
                .setMaxResults(Math.max(limit, limits.ofACollege()))
                .getResultList());
        if (together.size() >= limit) {
            long minutes = limits.window().toMinutes();
            found.add(new Finding(
                    new Text(
                            zh + " " + minutes + " 分钟内提交 " + together.size() + " 份",
                            together.size() + " submissions " + en + " within " + minutes + " minutes"),
                    together));
        }
    }

    @Override
    public List<Text> thresholds() {
        long minutes = limits.window().toMinutes();
        return List.of(
                new Text(
                        "上报截止前 " + limits.daysBeforeDeadline() + " 天内",
                        "within " + limits.daysBeforeDeadline() + " days before the report is due"),
                new Text(
                        "一个班级 " + minutes + " 分钟内 " + limits.ofAClass() + " 份",
                        limits.ofAClass() + " of a class within " + minutes + " minutes"),
                new Text(
                        "一个学院 " + minutes + " 分钟内 " + limits.ofACollege() + " 份",
                        limits.ofACollege() + " of a college within " + minutes + " minutes"));
    }
}
