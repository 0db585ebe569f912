package org.luoshi.assistance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.problem.Text;
import org.luoshi.spreadsheet.CsvLine;

/** The list of help as a file: counts and days, no words and no employers. Every cell is text. */
final class AssistanceFile {

    private static final List<Text> HEADINGS = List.of(
            new Text("学号", "Student number"),
            new Text("姓名", "Name"),
            new Text("二级学院", "College"),
            new Text("班级", "Class"),
            new Text("困难生类别代码", "Difficulty"),
            new Text("落实情况", "Standing"),
            new Text("就业意向", "Intention"),
            HelpKind.POLICY_TALK.text(),
            HelpKind.GUIDANCE.text(),
            HelpKind.OFFER.text(),
            HelpKind.TRAINING.text(),
            new Text("最近帮扶日期", "Last entry"),
            new Text("达到目标", "Targets met"));

    private AssistanceFile() {}

    static void csv(List<AssistanceView> list, Locale language, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(CsvLine.BYTE_ORDER_MARK);
        writer.write(CsvLine.of(headings(language)));
        for (AssistanceView one : list) {
            writer.write(CsvLine.of(cells(one, language)));
        }
        writer.flush();
    }

    static void xlsx(List<AssistanceView> list, Locale language, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Luoshi", "1.0")) {
            Worksheet page = book.newWorksheet(new Text("帮扶", "Assistance").in(language));
            line(page, 0, headings(language));
            page.freezePane(0, 1);
            for (int i = 0; i < list.size(); i++) {
                line(page, i + 1, cells(list.get(i), language));
            }
        }
    }

    private static void line(Worksheet page, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            page.inlineString(line, column, cells.get(column));
        }
    }

    private static List<String> headings(Locale language) {
        return HEADINGS.stream().map(text -> text.in(language)).toList();
    }

    private static List<String> cells(AssistanceView one, Locale language) {
        return List.of(
                one.studentNumber(),
                one.name(),
                one.collegeName(),
                one.className(),
                String.valueOf(one.difficulty()),
                one.standing().text().in(language),
                one.intention() == null ? "" : one.intention().text().in(language),
                String.valueOf(one.policyTalks()),
                String.valueOf(one.guidances()),
                String.valueOf(one.offers()),
                String.valueOf(one.trainings()),
                one.lastOn() == null ? "" : one.lastOn().toString(),
                (one.targetsMet() ? new Text("是", "yes") : new Text("否", "no")).in(language));
    }
}
