package org.luoshi.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.statistics.EmploymentRate;

/** The figures of a weekly sheet as they are shown: counts of the package, rates by the one formula (R2.3).
 * @param position of the log; null while the sheet is not confirmed and the figures still move
 * @param grouping of destinations that the cohort's tables show
 * @param concerns of the cohort so far, in the whole school (R6.2) */
@Schema(name = "WeeklySheetFigures")
record FiguresView(
        @Schema(nullable = true) Long position,
        int rosterVersion,
        String policyVersion,
        String grouping,
        long concerns,
        Row total,
        List<Row> majors) {

    /** Counts of a major, or of the college.
     * @param key its code
     * @param notDeclared graduates without a declaration at the stage reported */
    @Schema(name = "WeeklySheetRow")
    record Row(
            String key,
            String name,
            long graduates,
            long notDeclared,
            Difficulty inDifficulty,
            Stage reported,
            Stage verified,
            Stage signed) {}

    /** Graduates in difficulty, and how many of them are employed at each stage (R5.5). */
    @Schema(name = "WeeklySheetDifficulty")
    record Difficulty(long graduates, long reported, long verified, long signed) {}

    /** What counts at one stage.
     * @param rate in percent; null where there is nobody
     * @param destinations counts by code
     * @param groups counts by grouping and group, of the decree's forms and the ministry's groups of 2021 and 2024 */
    @Schema(name = "WeeklySheetStage")
    record Stage(
            long employed,
            @Schema(nullable = true, examples = "97.42") BigDecimal rate,
            Map<String, Long> destinations,
            Map<String, Map<String, Long>> groups) {}

    static FiguresView of(SheetFigures figures, SheetStated stated, boolean moving) {
        return new FiguresView(
                moving ? null : figures.position(),
                figures.rosterVersion(),
                figures.policyVersion(),
                stated.grouping(),
                figures.concerns(),
                row(figures.total(), stated.collegeName()),
                figures.majors().stream()
                        .map(major -> row(major, stated.majorNames().getOrDefault(major.key(), major.key())))
                        .toList());
    }

    private static Row row(SheetFigures.Row row, String name) {
        return new Row(
                row.key(),
                name,
                row.graduates(),
                row.notDeclared(),
                new Difficulty(
                        row.inDifficulty().graduates(),
                        row.inDifficulty().reported(),
                        row.inDifficulty().verified(),
                        row.inDifficulty().signed()),
                stage(row.reported(), row.graduates()),
                stage(row.verified(), row.graduates()),
                stage(row.signed(), row.graduates()));
    }

    private static Stage stage(SheetFigures.Stage stage, long graduates) {
        Map<String, Long> destinations = new LinkedHashMap<>();
        Map<String, Map<String, Long>> groups = new LinkedHashMap<>();
        Arrays.stream(DestinationGrouping.values())
                .filter(grouping -> grouping != DestinationGrouping.DESTINATION)
                .forEach(grouping -> groups.put(grouping.key(), new LinkedHashMap<>()));
        stage.destinations().forEach((destination, count) -> {
            destinations.put(destination.name(), count);
            Arrays.stream(DestinationGrouping.values())
                    .filter(grouping -> grouping != DestinationGrouping.DESTINATION)
                    .forEach(grouping -> groups.get(grouping.key())
                            .merge(grouping.groupOf(destination).key(), count, Long::sum));
        });
        return new Stage(
                stage.employed(), EmploymentRate.of(graduates, stage.employed()).rate(), destinations, groups);
    }
}
