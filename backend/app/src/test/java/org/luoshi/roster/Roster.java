package org.luoshi.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.policy.IdNumber;

/** A roster file for tests: right rows to begin with, any cell of which can be made wrong. The heading is row 1, as in a spreadsheet. */
public final class Roster {

    static final List<String> COLUMNS = List.of(
            "学号", "考生号", "姓名", "性别", "身份证号", "二级学院代码", "二级学院", "专业代码", "专业名称", "班级", "学制", "学历层次", "学习形式", "困难生类别代码",
            "资格审查", "手机", "邮箱");

    private final List<List<String>> rows = new ArrayList<>();

    private Roster() {
        rows.add(new ArrayList<>(COLUMNS));
    }

    /** A file of so many graduates of one class, numbered from 1. */
    public static Roster of(int graduates) {
        Roster roster = new Roster();
        for (int i = 1; i <= graduates; i++) {
            roster.rows.add(new ArrayList<>(graduate(i)));
        }
        return roster;
    }

    /** The cells of a right row; each number is another graduate. */
    static List<String> graduate(int i) {
        return List.of(
                studentNumber(i),
                "",
                "学生" + i,
                "男",
                idNumber(i),
                "01",
                "机电工程学院",
                "460301",
                "机电一体化技术",
                "机电2201班",
                "3",
                "高职(专科)",
                "全日制",
                "0",
                "通过",
                "",
                "");
    }

    public static String studentNumber(int i) {
        return "S%07d".formatted(i);
    }

    /** A valid ID number of a man, another one for each number below 900,000. */
    public static String idNumber(int i) {
        LocalDate born = LocalDate.of(2000, 1, 1).plusDays(i / 400);
        String body = "430102" + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(i % 400 * 2 + 1);
        return body + IdNumber.checkDigit(body);
    }

    /** Writes one cell.
     * @param row as a spreadsheet numbers it: the first graduate is row 2
     * @param column heading; a new one is added at the end */
    public Roster with(int row, String column, String value) {
        int index = rows.getFirst().indexOf(column);
        if (index < 0) {
            rows.forEach(cells -> cells.add(""));
            index = rows.getFirst().size() - 1;
            rows.getFirst().set(index, column);
        }
        rows.get(row - 1).set(index, value);
        return this;
    }

    /** Writes the same into every graduate's cell. */
    public Roster withAll(String column, String value) {
        for (int row = 2; row <= rows.size(); row++) {
            with(row, column, value);
        }
        return this;
    }

    public Roster withoutRow(int row) {
        rows.remove(row - 1);
        return this;
    }

    Roster withoutColumn(String column) {
        int index = rows.getFirst().indexOf(column);
        rows.forEach(cells -> cells.remove(index));
        return this;
    }

    Roster renamed(String column, String heading) {
        rows.getFirst().set(rows.getFirst().indexOf(column), heading);
        return this;
    }

    /** Puts one more row in. */
    Roster insert(int row, List<String> cells) {
        rows.add(row - 1, new ArrayList<>(cells));
        return this;
    }

    Roster reversedColumns() {
        rows.replaceAll(List::reversed);
        return this;
    }

    List<List<String>> rows() {
        return rows;
    }

    /** As a spreadsheet program writes it, every cell text. */
    public byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("名单");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    public byte[] csv() {
        return csv(StandardCharsets.UTF_8, "\r\n");
    }

    byte[] csv(Charset charset, String lineEnd) {
        return rows.stream()
                .map(cells -> cells.stream().map(Roster::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining(lineEnd, "", lineEnd))
                .getBytes(charset);
    }

    private static String quoted(String cell) {
        return cell.matches("[^,\"\\r\\n]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
