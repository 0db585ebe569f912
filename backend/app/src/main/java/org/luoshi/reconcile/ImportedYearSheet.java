package org.luoshi.reconcile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.problem.Text;

/** Records of an earlier year as a workbook; every line says that it is imported. Every cell is text. */
final class ImportedYearSheet {

    private static final Text IMPORTED =
            new Text("从国家平台导入，未经本校认定", "Imported from the national register, not verified");
    private static final List<Text> HEADINGS = List.of(
            new Text("届", "Year"),
            new Text("数据来源", "Origin"),
            new Text("文件行号", "Row of the file"),
            new Text("专业代码", "Major code"),
            new Text("专业名称", "Major"),
            new Text("学历层次", "Level"),
            new Text("毕业去向类别代码", "Destination code"),
            new Text("毕业去向", "Destination"),
            new Text("平台口径", "As the register says"),
            new Text("单位行业", "Industry"),
            new Text("单位所在地", "Location"));

    private ImportedYearSheet() {}

    /** @param rows some records beginning with that one, none after the last: no more are kept at a time */
    static void write(int year, IntFunction<List<ImportedYearView.OfRow>> rows, Locale language, OutputStream out)
            throws IOException {
        try (Workbook book = new Workbook(out, "Luoshi", "1.0")) {
            Worksheet page = book.newWorksheet(new Text("导入记录", "Imported records").in(language));
            line(page, 0, HEADINGS.stream().map(text -> text.in(language)).toList());
            page.freezePane(0, 1);
            int line = 1;
            List<ImportedYearView.OfRow> some;
            while (!(some = rows.apply(line - 1)).isEmpty()) {
                for (ImportedYearView.OfRow one : some) {
                    line(page, line++, cells(year, one, language));
                }
                page.flush();
            }
        }
    }

    private static List<String> cells(int year, ImportedYearView.OfRow one, Locale language) {
        return List.of(
                String.valueOf(year),
                IMPORTED.in(language),
                String.valueOf(one.row()),
                one.majorCode(),
                one.major(),
                one.level(),
                one.destinationCode(),
                one.destination(),
                one.stated().text().in(language),
                one.industry(),
                one.location());
    }

    private static void line(Worksheet page, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                page.inlineString(line, column, cells.get(column));
            }
        }
    }
}
