package org.luoshi.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.cohort.Gender;

/** The demo school's roster as the office would upload it: one xlsx sheet in the columns of the template. */
final class DemoRoster {
    static final String FILE_NAME = "demo-school-2022.xlsx";

    private static final List<String> COLUMNS = List.of(
            "学号", "考生号", "姓名", "性别", "身份证号", "二级学院代码", "二级学院", "专业代码", "专业名称", "班级", "学制", "学历层次", "学习形式", "困难生类别代码",
            "资格审查", "手机", "邮箱");

    private DemoRoster() {}

    /** @return the whole file */
    static byte[] xlsx(List<DemoGraduate> graduates) {
        var bytes = new ByteArrayOutputStream(512 * 1024);
        try (var book = new Workbook(bytes, "Luoshi", "1.0")) {
            Worksheet sheet = book.newWorksheet("名单");
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, COLUMNS.get(column));
            }
            for (int i = 0; i < graduates.size(); i++) {
                List<String> cells = cells(graduates.get(i));
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(i + 1, column, cells.get(column));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(DemoGraduate graduate) {
        DemoClass schoolClass = graduate.schoolClass();
        return List.of(
                graduate.studentNumber(),
                graduate.examNumber(),
                graduate.name(),
                graduate.gender() == Gender.FEMALE ? "女" : "男",
                graduate.idNumber(),
                schoolClass.college().code(),
                schoolClass.college().name(),
                schoolClass.major().code(),
                schoolClass.major().name(),
                schoolClass.name(),
                String.valueOf(schoolClass.years()),
                "高职专科",
                "全日制",
                String.valueOf(graduate.difficulty()),
                "通过",
                graduate.phone(),
                graduate.email());
    }
}
