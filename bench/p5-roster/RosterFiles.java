import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Roster files of any length as a school has them: six colleges, thirty majors, forty graduates a class, every number valid. */
final class RosterFiles {
    static final List<String> COLUMNS = List.of(
            "学号", "考生号", "姓名", "性别", "身份证号", "二级学院代码", "二级学院", "专业代码", "专业名称", "班级", "学制", "学历层次", "学习形式", "困难生类别代码",
            "资格审查", "手机", "邮箱");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private RosterFiles() {}

    static Path xlsx(Path file, int graduates) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("名单");
            write(sheet, 0, COLUMNS);
            for (int n = 0; n < graduates; n++) {
                write(sheet, n + 1, cells(n));
            }
        }
        return file;
    }

    static Path csv(Path file, int graduates) throws IOException {
        try (Writer out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            out.write(String.join(",", COLUMNS) + "\r\n");
            for (int n = 0; n < graduates; n++) {
                out.write(String.join(",", cells(n)) + "\r\n");
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static List<String> cells(int n) {
        int schoolClass = n / 40;
        int college = schoolClass % 6;
        int major = schoolClass / 6 % 5;
        boolean male = n % 2 == 0;
        return List.of(
                "22%08d".formatted(n),
                "2243%010d".formatted(n),
                "学生" + (char) ('一' + n % 500) + (char) ('丁' + n / 500 % 500),
                male ? "男" : "女",
                idNumber(n, male),
                "0" + (college + 1),
                "第" + (college + 1) + "学院",
                "46%02d%02d".formatted(college, major),
                "专业" + college + "-" + major,
                "班级%05d".formatted(schoolClass),
                major == 4 ? "5" : "3",
                "高职(专科)",
                "全日制",
                n % 7 == 0 ? "2" : "0",
                n % 50 == 0 ? "不通过" : "通过",
                "138%08d".formatted(n),
                "s%d@example.cn".formatted(n));
    }

    // 499 people of each gender a day: valid, and nobody's
    private static String idNumber(int n, boolean male) {
        int pair = n / 2;
        String body = "430102"
                + LocalDate.of(1998, 1, 1).plusDays(pair / 499).format(DateTimeFormatter.BASIC_ISO_DATE)
                + "%03d".formatted(pair % 499 * 2 + (male ? 1 : 2));
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_DIGITS.charAt(sum % 11);
    }
}
