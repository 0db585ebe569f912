package org.luoshi.statistics;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.State;

/** How far the collection has come (R5.1) and what is waiting for whom (R7.1).
 * @param overdueAfterDays a declaration that waits longer than this for a reviewer is overdue */
@Schema(name = "Progress")
record ProgressView(
        int cohort,
        Instant asOf,
        long position,
        int rosterVersion,
        int overdueAfterDays,
        Figures total,
        List<Group> groups)
        implements Tabular {

    @Override
    public String title() {
        return "progress-" + cohort;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("key", "代码", "Key"),
                Column.of("name", "名称", "Name"),
                Column.of("graduates", "毕业生数", "Graduates"),
                Column.of("declared", "已填报", "Declared"),
                Column.of("notDeclared", "未填报", "Not declared"),
                Column.of("inDifficulty", "就业困难", "In difficulty"),
                Column.of("atClass", "班级待审", "At the class"),
                Column.of("atClassMedianHours", "班级待审中位时长（小时）", "At the class, median hours"),
                Column.of("atClassOldestSince", "班级最早待审", "At the class, oldest since"),
                Column.of("atCollege", "学院待审", "At the college"),
                Column.of("atCollegeMedianHours", "学院待审中位时长（小时）", "At the college, median hours"),
                Column.of("atCollegeOldestSince", "学院最早待审", "At the college, oldest since"),
                Column.of("overdue", "超期未审", "Overdue"),
                Column.of("asOf", "统计时刻", "As of"));
    }

    @Override
    public List<List<Object>> rows() {
        return Stream.concat(
                        groups.stream().map(group -> row(group.key(), group.name(), group.figures())),
                        Stream.of(row(null, Provenance.TOTAL, total)))
                .toList();
    }

    private List<Object> row(String key, Object name, Figures figures) {
        return Arrays.asList(
                key,
                name,
                figures.graduates(),
                figures.declared(),
                figures.notDeclared(),
                figures.inDifficulty(),
                figures.atClass().count(),
                figures.atClass().medianHours(),
                figures.atClass().oldestSince(),
                figures.atCollege().count(),
                figures.atCollege().medianHours(),
                figures.atCollege().oldestSince(),
                figures.overdue(),
                asOf);
    }

    /** One college or class.
     * @param key code of the college, or key of the class */
    @Schema(name = "ProgressGroup")
    record Group(String key, String name, Figures figures) {}

    /** Figures of some graduates.
     * @param graduates of the denominator
     * @param declared those with a declaration that counts at the stage reported, employed or not
     * @param notDeclared all others
     * @param inDifficulty those whom the school helps to work (R5.4, R5.5)
     * @param states declarations by the state they are in now; states that nobody is in are left out
     * @param atClass waiting for class staff
     * @param atCollege waiting for the college
     * @param overdue waiting longer than allowed, at class and college together */
    @Schema(name = "ProgressFigures")
    record Figures(
            long graduates,
            long declared,
            long notDeclared,
            long inDifficulty,
            List<StateCount> states,
            Waiting atClass,
            Waiting atCollege,
            long overdue) {}

    /** Declarations in one state. */
    @Schema(name = "DeclarationStateCount")
    record StateCount(State state, long count) {}

    /** Declarations that wait for a reviewer.
     * @param medianHours how long the middle one has been waiting, null when none waits
     * @param oldestSince since when the oldest has been waiting, null when none waits */
    @Schema(name = "ReviewWaiting")
    record Waiting(
            long count,
            @Schema(nullable = true) Long medianHours,
            @Schema(nullable = true) Instant oldestSince,
            long overdue) {}
}
