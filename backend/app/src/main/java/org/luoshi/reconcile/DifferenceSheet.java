package org.luoshi.reconcile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.problem.Text;
import org.luoshi.time.SchoolTime;

/** A list of differences to work off away from the page. Every cell is text. */
final class DifferenceSheet {

    private static final int FLUSH = 500;
    private static final List<Text> HEADINGS = List.of(
            new Text("二级学院", "College"),
            new Text("班级", "Class"),
            new Text("学号", "Student number"),
            new Text("姓名", "Name"),
            new Text("差异", "Kind"),
            new Text("栏目", "Field"),
            new Text("本系统", "Here"),
            new Text("国家平台", "National register"),
            new Text("负责人", "Owner"),
            new Text("在哪里改", "Mend it"),
            new Text("文件行号", "Row of the file"),
            new Text("标记已改", "Marked as mended"));

    private DifferenceSheet() {}

    static void write(List<DifferenceView> differences, Locale language, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Luoshi", "1.0")) {
            Worksheet page = book.newWorksheet(new Text("核对差异", "Differences").in(language));
            line(page, 0, HEADINGS.stream().map(text -> text.in(language)).toList());
            page.freezePane(0, 1);
            int line = 1;
            for (DifferenceView one : differences) {
                line(page, line, cells(one, language));
                if (++line % FLUSH == 0) {
                    page.flush();
                }
            }
        }
    }

    private static void line(Worksheet page, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                page.inlineString(line, column, cells.get(column));
            }
        }
    }

    private static List<String> cells(DifferenceView one, Locale language) {
        DifferenceView.Whose whose = one.graduate();
        String people = String.join(", ", one.ownerNames());
        return List.of(
                whose == null || whose.collegeName() == null ? "" : whose.collegeName(),
                whose == null || whose.className() == null ? "" : whose.className(),
                one.studentNumber(),
                one.name(),
                one.kind().text().in(language)
                        + (one.doubt() == null ? "" : " — " + one.doubt().text().in(language)),
                one.field() == null ? "" : one.field().text().in(language),
                one.here(),
                one.there(),
                one.owner().text().in(language) + (people.isEmpty() ? "" : " " + people),
                one.fixIn().text().in(language),
                one.row() == null ? "" : String.valueOf(one.row()),
                one.fixed() == null
                        ? ""
                        : one.fixed().by() + " "
                                + one.fixed().at().atZone(SchoolTime.ZONE).toLocalDate());
    }
}
