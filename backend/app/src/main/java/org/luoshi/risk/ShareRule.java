package org.luoshi.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.declaration.FlagKind;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Form;
import org.luoshi.problem.Text;
import org.luoshi.statistics.ReportedMix;

/** Other hiring, own business or freelance work far more frequent in a class or college than in the school. */
@ApplicationScoped
class ShareRule implements Rule {

    private static final Set<Form> LIGHT_PROOF = EnumSet.of(Form.OTHER_HIRE, Form.STARTUP, Form.FREELANCE);
    private static final int MOST = 500;

    private final ReportedMix mix;
    private final EntityManager entities;
    private final RiskSettings.Share limits;

    ShareRule(ReportedMix mix, EntityManager entities, RiskSettings settings) {
        this.mix = mix;
        this.entities = entities;
        this.limits = settings.share();
    }

    @Override
    public FlagKind kind() {
        return FlagKind.UNUSUAL_SHARE;
    }

    @Override
    public List<Finding> look(Case fresh) {
        Form form = fresh.declaration().destination().form();
        if (!LIGHT_PROOF.contains(form)) {
            return List.of();
        }
        var graduate = fresh.graduate();
        Part school = Part.of(form, mix.ofSchool(graduate.cohortYear));
        List<Finding> found = new ArrayList<>();
        Part schoolClass = Part.of(form, mix.ofClass(graduate.cohortYear, graduate.schoolClass.id));
        if (unusual(schoolClass, school)) {
            found.add(new Finding(
                    text("本班", "class", schoolClass, school), same("class_id", graduate.schoolClass.id, form)));
        }
        Part college = Part.of(form, mix.ofCollege(graduate.cohortYear, graduate.college.id));
        if (unusual(college, school)) {
            found.add(new Finding(
                    text("本学院", "college", college, school), same("college_id", graduate.college.id, form)));
        }
        return found;
    }

    /** Whether the share of a place is far above that of the rest of the school; small numbers say nothing. */
    boolean unusual(Part place, Part school) {
        long others = school.all - place.all;
        if (place.all < limits.among() || place.some < limits.atLeast() || others < limits.elsewhere()) {
            return false;
        }
        double here = (double) place.some / place.all;
        double elsewhere = (double) (school.some - place.some) / others;
        return here >= limits.times() * elsewhere && here - elsewhere >= limits.points() / 100.0;
    }

    private List<Long> same(String column, long place, Form form) {
        String destinations = Arrays.stream(Destination.values())
                .filter(one -> one.form() == form)
                .map(one -> "'" + one.name() + "'")
                .collect(Collectors.joining(", "));
        return Marks.ids(entities.createNativeQuery("select m.declaration_id from risk_mark m"
                        + " join declaration d on d.id = m.declaration_id and d.state in ('AT_CLASS', 'AT_COLLEGE')"
                        + " where m." + column + " = ?1 and m.destination in (" + destinations + ") order by 1")
                .setParameter(1, place)
                .setMaxResults(MOST)
                .getResultList());
    }

    private static Text text(String zh, String en, Part place, Part school) {
        return new Text(
                zh + " " + place.percent() + "(" + place.some + "/" + place.all + "），全校 " + school.percent(),
                en + " " + place.percent() + " (" + place.some + " of " + place.all + "), school " + school.percent());
    }

    @Override
    public List<Text> thresholds() {
        return List.of(
                new Text(
                        "班级或学院已就业填报至少 " + limits.among() + " 份，其中该形式至少 " + limits.atLeast() + " 份",
                        "at least " + limits.among() + " employed declarations of the class or college, "
                                + limits.atLeast() + " of that form"),
                new Text(
                        "占比为全校其余部分的 " + limits.times() + " 倍以上，且高出 " + limits.points() + " 个百分点",
                        limits.times() + " times the share elsewhere in the school, and " + limits.points()
                                + " percentage points above it"));
    }

    /** Employed declarations of a place, and those of them of one form. */
    record Part(long some, long all) {

        static Part of(Form form, Map<Destination, Long> counts) {
            long some = 0;
            long all = 0;
            for (var entry : counts.entrySet()) {
                if (entry.getKey().employed()) {
                    all += entry.getValue();
                    some += entry.getKey().form() == form ? entry.getValue() : 0;
                }
            }
            return new Part(some, all);
        }

        String percent() {
            return all == 0 ? "0 %" : Math.round(100.0 * some / all) + " %";
        }
    }
}
