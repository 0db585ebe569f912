package org.luoshi.graduates;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.policy.IdNumber;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** A filter and the scope of an actor as one condition on the alias {@code g}. */
final class GraduateQuery {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    // the open declaration is always the last one: another can only be made when none is open
    private static final String LAST = "exists (select 1 from Declaration d where d.graduate = g and %s"
            + " and not exists (select 1 from Declaration later where later.graduate = g and later.id > d.id))";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private final SealedNumbers numbers;
    private final String countingAt;
    private final boolean changeable;

    GraduateQuery(GraduateFilter filter, Actor actor, SealedNumbers numbers) {
        this.numbers = numbers;
        this.changeable = GraduateDesk.mayChange(actor);
        this.countingAt = filter.verifiedAs != null ? "verifiedAs" : filter.reportedAs != null ? "reportedAs" : null;
        conditions.add(actor.scope().hql());
        parameters.putAll(actor.scope().parameters());
        add("g.cohortYear = :cohort", "cohort", filter.cohort);
        add("g.college.code = :college", "college", filter.college);
        add("g.major.code = :major", "major", filter.major);
        add("g.counted = :counted", "counted", filter.counted);
        if (filter.schoolClass != null) {
            addClass(filter.schoolClass);
        }
        if (filter.q != null && !filter.q.isBlank()) {
            addText(filter.q.strip());
        }
        add(LAST.formatted("d.state = :state"), "state", filter.state);
        add(LAST.formatted("d.destination = :destination"), "destination", filter.destination);
        addBehindNumbers(filter);
        if (filter.difficulty != null) {
            conditions.add(filter.difficulty ? "g.difficulty <> 0" : "g.difficulty = 0");
        }
        if (filter.declared != null) {
            String handedIn = LAST.formatted("d.state not in :notHandedIn");
            add(
                    filter.declared ? handedIn : "not " + handedIn,
                    "notHandedIn",
                    EnumSet.of(State.DRAFT, State.AWAITING_GRADUATE));
        }
    }

    /** Who stands behind a number of the statistics: the same conditions as its count. */
    private void addBehindNumbers(GraduateFilter filter) {
        addCountsAs("reportedAs", filter.reportedAs);
        addCountsAs("verifiedAs", filter.verifiedAs);
        add("g.programmeYears = :programme", "programme", filter.programme);
        add("g.gender = :gender", "gender", filter.gender);
        add("g.difficulty = :difficultyCode", "difficultyCode", filter.difficultyCode);
        if (filter.waitingBefore != null) {
            add(LAST.formatted("d.state in :waiting and d.stateSince < :before"), "before", before(filter));
            parameters.put("waiting", EnumSet.of(State.AT_CLASS, State.AT_COLLEGE));
        }
    }

    private void addCountsAs(String stage, String wanted) {
        if (wanted == null) {
            return;
        }
        Set<Destination> any = EnumSet.noneOf(Destination.class);
        boolean none = false;
        for (String one : wanted.split(",")) {
            switch (one) {
                case "NONE" -> none = true;
                case "EMPLOYED" ->
                    Arrays.stream(Destination.values())
                            .filter(Destination::employed)
                            .forEach(any::add);
                default ->
                    any.add(Arrays.stream(Destination.values())
                            .filter(destination -> destination.name().equals(one))
                            .findFirst()
                            .orElseThrow(() -> unreadable(
                                    stage,
                                    "请用毕业去向代码，或 EMPLOYED、NONE，用逗号分隔",
                                    "use codes of destinations, EMPLOYED or NONE, separated by commas")));
            }
        }
        String as = "exists (select 1 from EmploymentRecord r where r.graduate = g and r." + stage;
        String among = as + " in :" + stage + ")";
        String nothing = "not " + as + " is not null)";
        conditions.add(none && any.isEmpty() ? nothing : none ? "(" + nothing + " or " + among + ")" : among);
        if (!any.isEmpty()) {
            parameters.put(stage, any);
        }
    }

    private static Instant before(GraduateFilter filter) {
        try {
            Instant before = Instant.parse(filter.waitingBefore);
            // no database keeps a moment of the year 100,000
            return before.isBefore(LATEST) ? before : LATEST;
        } catch (DateTimeParseException notAMoment) {
            throw unreadable("waitingBefore", "请写成 2022-06-01T00:00:00Z", "write it like 2022-06-01T00:00:00Z");
        }
    }

    private static Refusal unreadable(String field, String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("筛选条件不正确，请按提示修改。", "A filter cannot be read: see the field.")
                .field(field, zh, en);
    }

    private void add(String condition, String parameter, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }

    private void addClass(String key) {
        int slash = key.indexOf('/');
        if (slash < 1 || slash == key.length() - 1) {
            throw Problem.INVALID_REQUEST
                    .because("班级的写法不正确，请按提示修改。", "That is not how a class is written: see the field.")
                    .field("class", "请写成“学院代码/班级名称”，例如 01/机电2201班", "write collegeCode/className, such as 01/机电2201班");
        }
        add("g.college.code = :classCollege", "classCollege", key.substring(0, slash));
        add("g.schoolClass.name = :className", "className", key.substring(slash + 1));
    }

    private void addText(String text) {
        String number = IdNumber.normalise(text);
        if (IdNumber.isValid(number)) {
            add("g.idNumberIndex in :idNumberIndexes", "idNumberIndexes", numbers.indexes(number));
            return;
        }
        String literal = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        conditions.add("(g.studentNumber like :numberStart escape '!' or g.name like :namePart escape '!')");
        parameters.put("numberStart", literal + "%");
        parameters.put("namePart", "%" + literal + "%");
    }

    /** @return the stage whose figure the list stands behind, {@code reportedAs} or {@code verifiedAs}; null for any other list */
    String countingAt() {
        return countingAt;
    }

    /** @return whether whoever asks may change contact data of those in the list */
    boolean changeable() {
        return changeable;
    }

    String hql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
