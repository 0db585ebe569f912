package org.luoshi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.national.NationalRow;
import org.luoshi.national.NationalSheet;
import org.luoshi.problem.Text;
import org.luoshi.spreadsheet.SteadyWorkbook;

/** A frozen report as xlsx: the rows in the national layout first, then the figures. Texts are cells of type text, never formulas,
 * whatever they start with. */
final class ReportWorkbook {

    private ReportWorkbook() {}

    /** Writes a file whose bytes are the same each time, as long as the same rows are kept. */
    static void steady(ReportExport.File file, Locale language, OutputStream out) throws IOException {
        SteadyWorkbook.write(file.report().frozenAt, in -> write(file, language, in), out);
    }

    private static void write(ReportExport.File file, Locale language, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Luoshi", "1.0")) {
            NationalSheet.fill(
                    workbook.newWorksheet("毕业生就业数据"),
                    file.rows().stream().map(cells -> NationalRow.of(cells)).iterator());
            for (ReportTable table : ReportTable.of(file.content(), language)) {
                figures(workbook.newWorksheet(table.title()), table);
            }
            origin(workbook.newWorksheet(new Text("来源", "Origin").in(language)), file, language);
        }
    }

    private static void figures(Worksheet page, ReportTable table) {
        headings(page, table.headings());
        int line = 1;
        for (List<Object> row : table.rows()) {
            for (int column = 0; column < row.size(); column++) {
                switch (row.get(column)) {
                    case null -> {}
                    case BigDecimal percent -> {
                        page.value(line, column, percent);
                        page.style(line, column).format("0.00").set();
                    }
                    case Number number -> page.value(line, column, number);
                    case Object text -> page.value(line, column, text.toString());
                }
            }
            line++;
        }
    }

    private static void origin(Worksheet page, ReportExport.File file, Locale language) {
        ReportPackage one = file.report();
        List<List<String>> lines = List.of(
                List.of(say("届", "Cohort", language), String.valueOf(one.cohortYear)),
                List.of(say("上报包", "Report", language), one.kind.text().in(language) + " " + one.number),
                List.of(say("冻结时间", "Frozen at", language), one.frozenAt.toString()),
                List.of(say("日志位置", "Position of the log", language), String.valueOf(one.position)),
                List.of(say("默克尔根", "Merkle root", language), one.root),
                List.of("SHA-256", one.sha256),
                List.of(
                        say("说明", "Note", language),
                        say(
                                "没有计入的去向留空：上报的是已签字的数据。",
                                "Who has no signed destination has none here: what is reported is what was signed.",
                                language)));
        for (int line = 0; line < lines.size(); line++) {
            page.value(line, 0, lines.get(line).get(0));
            page.value(line, 1, lines.get(line).get(1));
        }
    }

    private static String say(String zh, String en, Locale language) {
        return new Text(zh, en).in(language);
    }

    private static void headings(Worksheet page, List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            page.value(0, column, headings.get(column));
            page.style(0, column).bold().set();
        }
        page.freezePane(0, 1);
    }
}
