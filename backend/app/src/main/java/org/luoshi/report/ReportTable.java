package org.luoshi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.problem.Text;
import org.luoshi.statistics.EmploymentRate;

/** The tables of figures in a report's workbook: colleges with their majors, the three stages, and both groupings of destinations.
 * @param rows texts, numbers and percentages; null for an empty cell */
record ReportTable(String title, List<String> headings, List<List<Object>> rows) {

    private static final Text SCHOOL = new Text("全校", "School");
    private static final Text KEY = new Text("代码", "Code");
    private static final Text NAME = new Text("二级学院、专业", "College, major");
    private static final Text GRADUATES = new Text("毕业生数", "Graduates");
    private static final Text EMPLOYED = new Text("就业人数", "Employed");
    private static final Text RATE = new Text("就业率%", "Rate %");

    /** @return the overview, then a table for each grouping of the ministry */
    static List<ReportTable> of(ReportContent content, Locale language) {
        List<ReportTable> tables = new ArrayList<>();
        tables.add(overview(content, language));
        for (DestinationGrouping one : List.of(DestinationGrouping.GROUP_2021, DestinationGrouping.GROUP_2024)) {
            tables.add(grouped(one, content, language));
        }
        return tables;
    }

    private static Map<Text, Function<ReportFigures.Row, ReportFigures.Stage>> stages() {
        Map<Text, Function<ReportFigures.Row, ReportFigures.Stage>> stages = new LinkedHashMap<>();
        stages.put(new Text("已签字", "Signed"), ReportFigures.Row::signed);
        stages.put(new Text("已认定", "Verified"), ReportFigures.Row::verified);
        stages.put(new Text("已上报", "Reported"), ReportFigures.Row::reported);
        return stages;
    }

    private static ReportTable overview(ReportContent content, Locale language) {
        List<String> headings = headings(language);
        stages().keySet().forEach(stage -> {
            headings.add(stage.in(language) + " " + EMPLOYED.in(language));
            headings.add(stage.in(language) + " " + RATE.in(language));
        });
        return new ReportTable(new Text("总表", "Overview").in(language), headings, rows(content, language, row -> {
            List<Object> cells = new ArrayList<>();
            stages().values().forEach(stage -> {
                long employed = stage.apply(row).employed();
                cells.add(employed);
                cells.add(EmploymentRate.of(row.graduates(), employed).rate());
            });
            return cells;
        }));
    }

    private static ReportTable grouped(DestinationGrouping grouping, ReportContent content, Locale language) {
        List<String> headings = headings(language);
        grouping.groups().forEach(group -> headings.add(new Text(group.zh(), group.en()).in(language)));
        String title = new Text(grouping.key() + " 分类（已签字）", "Grouping " + grouping.key() + " (signed)").in(language);
        return new ReportTable(title, headings, rows(content, language, row -> grouping.groups().stream()
                .<Object>map(group -> row.signed()
                        .groups()
                        .getOrDefault(grouping.key(), Map.of())
                        .getOrDefault(group.key(), 0L))
                .toList()));
    }

    private static List<String> headings(Locale language) {
        return new ArrayList<>(List.of(KEY.in(language), NAME.in(language), GRADUATES.in(language)));
    }

    private static List<List<Object>> rows(
            ReportContent content, Locale language, Function<ReportFigures.Row, List<Object>> cells) {
        List<List<Object>> rows = new ArrayList<>();
        ReportStated stated = content.stated();
        content.figures().colleges().forEach(college -> {
            rows.add(row(college.row(), stated.collegeNames().get(college.row().key()), cells));
            college.majors()
                    .forEach(major -> rows.add(
                            row(major, "　" + stated.majorNames().getOrDefault(major.key(), major.key()), cells)));
        });
        rows.add(row(content.figures().total(), SCHOOL.in(language), cells));
        return rows;
    }

    private static List<Object> row(
            ReportFigures.Row row, String name, Function<ReportFigures.Row, List<Object>> cells) {
        List<Object> line = new ArrayList<>();
        line.add(row.key());
        line.add(name);
        line.add(row.graduates());
        line.addAll(cells.apply(row));
        return line;
    }
}
