package org.luoshi.statistics;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.Text;

/** What is asked of the statistics, checked.
 * @param college code, or null
 * @param major code, or null
 * @param schoolClass key, or null
 * @param asOf moment of the figures, or null for now */
record Question(int cohort, Stage stage, String college, String major, String schoolClass, Instant asOf) {

    /** @return the same without its moment, which is that of the counts it is asked of */
    Question ofItsSnapshot() {
        return new Question(cohort, stage, college, major, schoolClass, null);
    }

    /** @param by name of what to group by, or null for {@code otherwise}
     * @return the question with its grouping
     * @throws Refusal invalid-request that names every wrong field */
    static <T> Grouped<T> of(
            StatisticsFilter filter, String parameter, String by, T[] codes, Function<T, String> key, T otherwise) {
        Wrong wrong = new Wrong();
        int cohort = cohort(filter.cohort, wrong);
        Stage stage = code("stage", filter.stage, Stage.values(), Stage::key, Stage.VERIFIED, wrong);
        Instant asOf = instant(filter.asOf, wrong);
        T grouping = code(parameter, by, codes, key, otherwise, wrong);
        if (filter.schoolClass != null && !filter.schoolClass.contains("/")) {
            wrong.add(
                    "class",
                    "请写作“二级学院代码/班级名称”，如 01/机电2201班",
                    "write the code of the college, a slash and the name of the class, such as 01/机电2201班");
        }
        wrong.refuse();
        return new Grouped<>(
                new Question(cohort, stage, filter.college, filter.major, filter.schoolClass, asOf), grouping);
    }

    /** @return the year of graduation
     * @throws Refusal invalid-request when there is none or it is no year */
    static int cohort(String text) {
        Wrong wrong = new Wrong();
        int cohort = cohort(text, wrong);
        wrong.refuse();
        return cohort;
    }

    /** @return what to group progress by, colleges unless something else is asked for
     * @throws Refusal invalid-request for a grouping that does not exist */
    static ProgressGrouping progressBy(String text) {
        Wrong wrong = new Wrong();
        var by = code("by", text, ProgressGrouping.values(), ProgressGrouping::key, ProgressGrouping.COLLEGE, wrong);
        wrong.refuse();
        return by;
    }

    /** @return moment of the figures, null for now
     * @throws Refusal invalid-request for what is no instant with its offset */
    static Instant moment(String text) {
        Wrong wrong = new Wrong();
        Instant asOf = instant(text, wrong);
        wrong.refuse();
        return asOf;
    }

    /** @return how far apart the points of a trend are, days unless something else is asked for
     * @throws Refusal invalid-request for anything else */
    static TrendInterval interval(String text) {
        Wrong wrong = new Wrong();
        var interval = code("interval", text, TrendInterval.values(), TrendInterval::key, TrendInterval.DAY, wrong);
        wrong.refuse();
        return interval;
    }

    /** @return a switch that is off unless it is {@code true}
     * @throws Refusal invalid-request for anything but {@code true} and {@code false} */
    static boolean flag(String parameter, String text) {
        Wrong wrong = new Wrong();
        boolean on = code(parameter, text, new Boolean[] {true, false}, String::valueOf, false, wrong);
        wrong.refuse();
        return on;
    }

    private static Instant instant(String text, Wrong wrong) {
        if (text == null) {
            return null;
        }
        try {
            // a database keeps microseconds
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME
                    .parse(text, Instant::from)
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            wrong.add(
                    "asOf",
                    "应为带时区的时刻，如 2022-08-31T23:59:59+08:00（+ 在地址中写作 %2B）",
                    "must be an instant with its offset, such as 2022-08-31T15:59:59Z");
            return null;
        }
    }

    /** A question and what to group its answer by. */
    record Grouped<T>(Question question, T by) {}

    private static int cohort(String text, Wrong wrong) {
        if (text == null || text.isBlank()) {
            wrong.add("cohort", "必填：毕业年份，如 2022", "required: the year of graduation, such as 2022");
        } else if (!text.matches("[0-9]{4}")) {
            wrong.add("cohort", "应为四位年份，如 2022", "must be a year of four digits, such as 2022");
        } else {
            return Integer.parseInt(text);
        }
        return 0;
    }

    private static <T> T code(
            String parameter, String text, T[] codes, Function<T, String> key, T otherwise, Wrong wrong) {
        if (text == null) {
            return otherwise;
        }
        Optional<T> found =
                Arrays.stream(codes).filter(one -> key.apply(one).equals(text)).findFirst();
        if (found.isEmpty()) {
            String choice = Arrays.stream(codes).map(key).collect(Collectors.joining(", "));
            wrong.add(parameter, "应为其中之一：" + choice, "must be one of " + choice);
        }
        return found.orElse(otherwise);
    }

    private static final class Wrong {
        private record Field(String name, Text message) {}

        private final List<Field> fields = new ArrayList<>();

        void add(String field, String zh, String en) {
            fields.add(new Field(field, new Text(zh, en)));
        }

        void refuse() {
            if (!fields.isEmpty()) {
                Refusal refusal = Problem.INVALID_REQUEST.because(
                        "查询参数不正确，请按提示修改。", "A query parameter is wrong: correct it as the fields say.");
                fields.forEach(field -> refusal.field(
                        field.name(), field.message().zh(), field.message().en()));
                throw refusal;
            }
        }
    }
}
