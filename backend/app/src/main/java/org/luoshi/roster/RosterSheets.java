package org.luoshi.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.problem.Text;

/** The spreadsheets that go with roster files. */
final class RosterSheets {

    private static final int WIDTH = 18;
    private static final int ROWS_AS_TEXT = 2000;

    private RosterSheets() {}

    /** @return an empty roster whose cells are text, and a second sheet that explains each column */
    static byte[] template() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Luoshi", "1.0")) {
            Worksheet roster = book.newWorksheet("花名册");
            Worksheet help = book.newWorksheet("填写说明");
            help.value(0, 0, "列");
            help.value(0, 1, "是否必填");
            help.value(0, 2, "填写说明");
            int i = 0;
            for (RosterColumn column : RosterColumn.values()) {
                roster.value(0, i, column.heading() + (column.required() ? "*" : ""));
                roster.style(0, i).bold().set();
                roster.width(i, WIDTH);
                roster.range(1, i, ROWS_AS_TEXT, i).style().format("@").set();
                help.value(i + 1, 0, column.heading());
                help.value(i + 1, 1, column.required() ? "必填" : "可空");
                help.value(i + 1, 2, column.hint());
                i++;
            }
            help.value(i + 2, 0, "还可以增加国家平台的列：" + String.join("、", RosterColumn.NATIONAL));
            roster.freezePane(0, 1);
        }
        return out.toByteArray();
    }

    /** @return row, column and what to do, one line an error */
    static byte[] errors(List<RosterImportView.ErrorView> errors, Locale language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Luoshi", "1.0")) {
            Worksheet sheet = book.newWorksheet(new Text("错误", "Errors").in(language));
            sheet.value(0, 0, new Text("行", "Row").in(language));
            sheet.value(0, 1, new Text("列", "Column").in(language));
            sheet.value(0, 2, new Text("问题和改正办法", "What to do").in(language));
            sheet.width(2, WIDTH * 5);
            for (int i = 0; i < errors.size(); i++) {
                RosterImportView.ErrorView error = errors.get(i);
                sheet.value(i + 1, 0, error.row());
                sheet.value(i + 1, 1, error.column());
                sheet.value(i + 1, 2, error.message());
            }
        }
        return out.toByteArray();
    }
}
