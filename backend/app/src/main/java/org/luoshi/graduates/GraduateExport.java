package org.luoshi.graduates;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.access.Actor;
import org.luoshi.problem.Text;
import org.luoshi.spreadsheet.CsvLine;

/** Writes lists of graduates as files, with the least data that a list needs: no ID number, no phone, no address. */
@ApplicationScoped
class GraduateExport {

    private static final int SLICE = 1000;
    private static final List<Text> HEADINGS = List.of(
            new Text("学号", "Student number"),
            new Text("姓名", "Name"),
            new Text("二级学院", "College"),
            new Text("专业", "Major"),
            new Text("班级", "Class"),
            new Text("学制", "Years"),
            new Text("困难生类别代码", "Difficulty"),
            new Text("计入统计", "Counted"),
            new Text("填报状态", "State"),
            new Text("毕业去向", "Destination"));

    private final Graduates graduates;

    GraduateExport(Graduates graduates) {
        this.graduates = graduates;
    }

    /** Writes comma-separated values in UTF-8 with a byte order mark, which spreadsheets need. */
    void csv(GraduateFilter filter, Actor actor, Locale language, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(CsvLine.BYTE_ORDER_MARK);
        forEachRow(filter, actor, language, cells -> {
            try {
                writer.write(CsvLine.of(cells));
            } catch (IOException gone) {
                throw new java.io.UncheckedIOException(gone);
            }
        });
        writer.flush();
    }

    /** Writes a spreadsheet in which every cell is text. */
    void xlsx(GraduateFilter filter, Actor actor, Locale language, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Luoshi", "1.0")) {
            Worksheet sheet = book.newWorksheet(new Text("毕业生", "Graduates").in(language));
            int[] row = {0};
            forEachRow(filter, actor, language, cells -> {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(row[0], column, cells.get(column));
                }
                row[0]++;
            });
        }
    }

    private void forEachRow(GraduateFilter filter, Actor actor, Locale language, Consumer<List<String>> row) {
        row.accept(HEADINGS.stream().map(text -> text.in(language)).toList());
        GraduateQuery wanted = graduates.query(filter, actor);
        for (int offset = 0; ; offset += SLICE) {
            List<GraduateView> slice = graduates.slice(wanted, filter.sort, offset, SLICE);
            slice.forEach(graduate -> row.accept(cells(graduate, language)));
            if (slice.size() < SLICE) {
                return;
            }
        }
    }

    private static List<String> cells(GraduateView graduate, Locale language) {
        DeclarationSummary last = graduate.declaration();
        String destination = "";
        if (last != null) {
            destination = new Text(last.destination().zh(), last.destination().en()).in(language);
        }
        return List.of(
                graduate.studentNumber(),
                graduate.name(),
                graduate.college().name(),
                graduate.major().name(),
                graduate.className(),
                String.valueOf(graduate.programmeYears()),
                String.valueOf(graduate.difficulty()),
                (graduate.counted() ? new Text("是", "yes") : new Text("否", "no")).in(language),
                last == null ? "" : last.state().text().in(language),
                destination);
    }
}
