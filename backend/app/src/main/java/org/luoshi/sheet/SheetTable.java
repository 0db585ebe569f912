package org.luoshi.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.luoshi.policy.Destination;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.problem.Text;

/** The tables of a weekly sheet as rows of texts and numbers, written once for paper and for xlsx (毕业去向落实情况统计表, R7.2). */
record SheetTable(String title, List<String> headings, List<List<Object>> rows) {

    private static final Text MAJOR = new Text("专业", "Major");
    private static final Text GRADUATES = new Text("毕业生数", "Graduates");
    private static final Text EMPLOYED = new Text("就业人数", "Employed");
    private static final Text RATE = new Text("就业率%", "Rate %");
    private static final Text NOT_DECLARED = new Text("未填报", "Not declared");
    private static final Text TOTAL = new Text("合计", "Total");

    /** @return the tables in order: the overview, each stage by destination, each grouping, and those in difficulty */
    static List<SheetTable> of(FiguresView figures, Locale language) {
        List<SheetTable> tables = new ArrayList<>();
        tables.add(overview(figures, language));
        stages().forEach((name, stage) -> tables.add(byDestination(name.in(language), stage, figures, language)));
        for (DestinationGrouping grouping : List.of(DestinationGrouping.GROUP_2021, DestinationGrouping.GROUP_2024)) {
            tables.add(byGroup(grouping, figures, language));
        }
        tables.add(difficulty(figures, language));
        return tables;
    }

    private static Map<Text, Function<FiguresView.Row, FiguresView.Stage>> stages() {
        Map<Text, Function<FiguresView.Row, FiguresView.Stage>> stages = new java.util.LinkedHashMap<>();
        stages.put(new Text("已上报", "Reported"), FiguresView.Row::reported);
        stages.put(new Text("已认定", "Verified"), FiguresView.Row::verified);
        stages.put(new Text("已签字", "Signed"), FiguresView.Row::signed);
        return stages;
    }

    private static SheetTable overview(FiguresView figures, Locale language) {
        List<String> headings =
                new ArrayList<>(List.of(MAJOR.in(language), GRADUATES.in(language), NOT_DECLARED.in(language)));
        stages().keySet().forEach(stage -> {
            headings.add(stage.in(language) + " " + EMPLOYED.in(language));
            headings.add(stage.in(language) + " " + RATE.in(language));
        });
        return new SheetTable(new Text("总表", "Overview").in(language), headings, rows(figures, language, row -> {
            List<Object> cells = new ArrayList<>(List.of(row.graduates(), row.notDeclared()));
            stages().values().forEach(stage -> {
                cells.add(stage.apply(row).employed());
                cells.add(stage.apply(row).rate());
            });
            return cells;
        }));
    }

    private static SheetTable byDestination(
            String name, Function<FiguresView.Row, FiguresView.Stage> stage, FiguresView figures, Locale language) {
        List<String> headings = new ArrayList<>(List.of(MAJOR.in(language), GRADUATES.in(language)));
        Arrays.stream(Destination.values()).forEach(one -> headings.add(new Text(one.zh(), one.en()).in(language)));
        headings.add(EMPLOYED.in(language));
        headings.add(RATE.in(language));
        return new SheetTable(name, headings, rows(figures, language, row -> {
            List<Object> cells = new ArrayList<>(List.of(row.graduates()));
            Arrays.stream(Destination.values())
                    .forEach(one -> cells.add(stage.apply(row).destinations().getOrDefault(one.name(), 0L)));
            cells.add(stage.apply(row).employed());
            cells.add(stage.apply(row).rate());
            return cells;
        }));
    }

    private static SheetTable byGroup(DestinationGrouping grouping, FiguresView figures, Locale language) {
        List<String> headings = new ArrayList<>(List.of(MAJOR.in(language)));
        stages().keySet().forEach(stage -> grouping.groups()
                .forEach(group ->
                        headings.add(stage.in(language) + " " + new Text(group.zh(), group.en()).in(language))));
        String name = new Text(grouping.key() + " 分类", "Grouping " + grouping.key()).in(language);
        return new SheetTable(name, headings, rows(figures, language, row -> {
            List<Object> cells = new ArrayList<>();
            stages().values().forEach(stage -> grouping.groups()
                    .forEach(group -> cells.add(stage.apply(row)
                            .groups()
                            .getOrDefault(grouping.key(), Map.of())
                            .getOrDefault(group.key(), 0L))));
            return cells;
        }));
    }

    private static SheetTable difficulty(FiguresView figures, Locale language) {
        List<String> headings =
                new ArrayList<>(List.of(MAJOR.in(language), new Text("就业困难毕业生", "In difficulty").in(language)));
        stages().keySet().forEach(stage -> headings.add(stage.in(language) + " " + EMPLOYED.in(language)));
        return new SheetTable(
                new Text("就业困难", "In difficulty").in(language),
                headings,
                rows(
                        figures,
                        language,
                        row -> List.of(
                                row.inDifficulty().graduates(),
                                row.inDifficulty().reported(),
                                row.inDifficulty().verified(),
                                row.inDifficulty().signed())));
    }

    private static List<List<Object>> rows(
            FiguresView figures, Locale language, Function<FiguresView.Row, List<Object>> cells) {
        List<List<Object>> rows = new ArrayList<>();
        figures.majors().forEach(major -> rows.add(row(major.name(), cells.apply(major))));
        rows.add(row(TOTAL.in(language), cells.apply(figures.total())));
        return rows;
    }

    private static List<Object> row(String name, List<Object> cells) {
        List<Object> row = new ArrayList<>();
        row.add(name);
        row.addAll(cells);
        return row;
    }
}
