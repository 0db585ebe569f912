package org.luoshi.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.policy.Destination;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.sheet.SheetFigures;

/** The figures of a provincial report (R9.1): counts only, each of which follows from the log up to the position.
 * @param form name and version of this form
 * @param number 1 for the first of its kind, then one for each correction
 * @param position of the log
 * @param firstPosition position of the first report of the kind; null in that one. Who had not declared an employed destination by then
 *     does not count in a correction: what came later belongs to the next cut
 * @param lastGraduate highest id of a graduate of the cohort then
 * @param concerns concerns of the cohort so far, in the whole school (R6.2)
 * @param sheets the last signed sheet of each college: what the stage signed is made of */
public record ReportFigures(
        String form,
        int cohort,
        ReportKind kind,
        int number,
        long position,
        Long firstPosition,
        int rosterVersion,
        String policyVersion,
        String lastGraduate,
        long concerns,
        List<OfSheet> sheets,
        Row total,
        List<OfCollege> colleges) {

    static final String FORM = "luoshi provincial-report 1";

    /** A signed sheet that the report stands on. */
    public record OfSheet(String college, String sheet, String week, long position, String root, String sha256) {}

    /** A college with its majors, by code. */
    public record OfCollege(Row row, List<Row> majors) {}

    /** Counts of a major, a college or the school.
     * @param key code; {@code *} for the school */
    public record Row(
            String key,
            long graduates,
            long notDeclared,
            SheetFigures.Difficulty inDifficulty,
            Stage reported,
            Stage verified,
            Stage signed) {}

    /** What counts at one stage.
     * @param employed the numerator (R2.3)
     * @param destinations those that occur
     * @param groups counts by grouping and group: the decree's forms, and the ministry's groups of 2021 and 2024 */
    public record Stage(long employed, Map<Destination, Long> destinations, Map<String, Map<String, Long>> groups) {

        static Stage of(SheetFigures.Stage stage) {
            Map<String, Map<String, Long>> groups = new LinkedHashMap<>();
            Arrays.stream(DestinationGrouping.values())
                    .filter(one -> one != DestinationGrouping.DESTINATION)
                    .forEach(grouping -> {
                        Map<String, Long> counts = new TreeMap<>();
                        stage.destinations()
                                .forEach((destination, count) -> counts.merge(
                                        grouping.groupOf(destination).key(), count, Long::sum));
                        groups.put(grouping.key(), counts);
                    });
            return new Stage(stage.employed(), stage.destinations(), groups);
        }
    }

    static Row row(SheetFigures.Row row) {
        return new Row(
                row.key(),
                row.graduates(),
                row.notDeclared(),
                row.inDifficulty(),
                Stage.of(row.reported()),
                Stage.of(row.verified()),
                Stage.of(row.signed()));
    }
}
