package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Every wrong cell is named by row and column, with what to do, and the file changes nothing (R2.2). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterCellsTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    @ParameterizedTest(name = "{0} = [{1}]: {2}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    学号||不能为空
                    学号|2022 0101|字母或数字
                    学号|2022.0101|字母或数字
                    学号|2.02201E+11|存成了数字
                    学号|S23456789012345678901234567890123|最多 32 位
                    学号|=A1|公式
                    考生号|张三|字母或数字
                    姓名||不能为空
                    姓名|张\\n三|控制字符
                    姓名|张\\u0007三|控制字符
                    姓名|+张三|不能以 = + - @ 开头
                    姓名|@张三|不能以 = + - @ 开头
                    姓名|-张三|不能以 = + - @ 开头
                    姓名|=1+1|公式
                    性别|男女|男 或 女
                    性别|女|第 17 位
                    身份证号||不能为空
                    身份证号|4.30102E+17|存成了数字
                    身份证号|43010220000101001|校验位
                    身份证号|430102200002300013|校验位
                    二级学院代码||不能为空
                    二级学院代码|机电|前面的 0 不能丢
                    二级学院代码|1|另一个代码
                    二级学院代码|012345678901234567890|最多 20 位
                    二级学院||不能为空
                    二级学院|机械工程学院|另一个名称
                    专业代码||不能为空
                    专业代码|46 0301|字母或数字
                    专业名称||不能为空
                    专业名称|模具|另一个名称
                    班级||不能为空
                    学制||不能为空
                    学制|4|3 或 5（R2.1）
                    学制|2|3 或 5（R2.1）
                    学制|3.5|3 或 5（R2.1）
                    学制|三五|3 或 5（R2.1）
                    学历层次||不能为空
                    学历层次|博士后|没有这种学历层次
                    学习形式||不能为空
                    学习形式|夜校|没有这种学习形式
                    困难生类别代码|8|0 到 7
                    困难生类别代码|-1|0 到 7
                    困难生类别代码|有点难|0 到 7
                    资格审查||不能为空
                    资格审查|合格|通过 或 不通过
                    资格审查|待审|通过 或 不通过
                    手机|12|电话号码
                    手机|办公室转|电话号码
                    邮箱|zhang.san|邮箱地址
                    邮箱|a@b@c|邮箱地址
                    邮箱|+cmd@x.cn|邮箱地址
                    政治面貌|团\\n员|控制字符
                    民族|=A1|公式
                    """)
    @DisplayName("a wrong cell")
    void wrongCell(String column, String value, String whatToDo) {
        int year = fixture.emptyCohort();
        String cell = value == null ? "" : value.replace("\\n", "\n").replace("\\u0007", "\u0007");
        byte[] file = Roster.of(3).with(3, column, cell).csv();
        OFFICE.importRoster(year, file, "")
                .statusCode(422)
                .body("type", is("/problems/roster-rejected"))
                .body("rule", is("R2.2"))
                .body("rows", is(3))
                .body("rejected", is(1))
                .body("errorCount", is(1))
                .body("errors.row", contains(3))
                .body("errors.column", contains(column))
                .body("errors[0].message", containsString(whatToDo));
        nothingChanged(year);
    }

    @Test
    @DisplayName("a name of 100 characters is taken, one of 101 is refused; an over-long national column too")
    void overLong() {
        int year = fixture.emptyCohort();
        OFFICE.importRoster(year, Roster.of(1).with(2, "姓名", "王".repeat(101)).xlsx(), "")
                .statusCode(422)
                .body("errors.column", contains("姓名"))
                .body("errors[0].message", containsString("最多 100 个字"));
        OFFICE.importRoster(year, Roster.of(1).with(2, "生源地", "长".repeat(3000)).xlsx(), "")
                .statusCode(422)
                .body("errors[0].message", containsString("过长"));
        OFFICE.importRoster(
                        year,
                        Roster.of(1)
                                .with(2, "姓名", "王".repeat(100))
                                .with(2, "生源地", "长沙")
                                .xlsx(),
                        "")
                .statusCode(201);
    }

    @Test
    @DisplayName("several wrong cells of a row are all named, in the order of the rows")
    void severalInARow() {
        int year = fixture.emptyCohort();
        byte[] file = Roster.of(3)
                .with(4, "学制", "6")
                .with(2, "姓名", "")
                .with(2, "资格审查", "是")
                .xlsx();
        OFFICE.importRoster(year, file, "dryRun=true")
                .statusCode(200)
                .body("rejected", is(2))
                .body("errorCount", is(3))
                .body("errors.row", contains(2, 2, 4));
    }

    @Test
    @DisplayName("messages in the language of the reader, and never the cell itself: it would be personal data")
    void english() {
        int year = fixture.emptyCohort();
        String wrong = "430102199901010000";
        String answer = OFFICE.asked()
                .header("Accept-Language", "en")
                .multiPart(
                        "file",
                        "roster.csv",
                        Roster.of(1).with(2, "身份证号", wrong).csv())
                .post("/api/v1/cohorts/" + year + "/roster-imports")
                .then()
                .statusCode(422)
                .body("detail", containsString("correct them by row and column"))
                .body("errors[0].message", containsString("check digit is wrong"))
                .extract()
                .asString();
        assertFalse(answer.contains(wrong));
    }

    static Stream<String[]> idNumbers() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/policy/check-digit-vectors.csv")).stream()
                .filter(line -> line.startsWith("id,"))
                .map(line -> line.split(",", -1))
                .map(cells -> new String[] {cells[1], cells[2], cells[3]});
    }

    @ParameterizedTest(name = "{0} valid {1}: {2}")
    @MethodSource("idNumbers")
    @DisplayName("R6.1 ID numbers of the published vectors; a small x is written large, as the standard has it")
    void idNumberVectors(String number, String valid, String remark) {
        int year = fixture.emptyCohort();
        byte[] file = Roster.of(1).with(2, "身份证号", number).with(2, "性别", "").csv();
        boolean right = valid.equals("1") || number.endsWith("x");
        var answer = OFFICE.importRoster(year, file, "");
        if (!right) {
            answer.statusCode(422).body("errors.column", contains("身份证号"));
            return;
        }
        answer.statusCode(201).body("added", is(1));
        String id = OFFICE.get("/graduates", "cohort", year).extract().path("items[0].id");
        OFFICE.post("/graduates/" + id + "/id-number-reveals", java.util.Map.of("reason", "核对花名册"))
                .statusCode(200)
                .body("idNumber", is(number.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    @DisplayName("blanks, wide letters and marks that nobody sees do no harm; rare characters and emoji stay")
    void forgiven() {
        int year = fixture.emptyCohort();
        byte[] file = Roster.of(1)
                .with(2, "学号", " ２０２２－０１\u3000")
                .with(2, "姓名", "\ufeff𠮷野家👨\u200d🎓\u00a0")
                .with(2, "身份证号", "\u202d" + Roster.idNumber(1) + "\u202c")
                .with(2, "学制", "三年制")
                .with(2, "学历层次", "专科（高职）")
                .with(2, "困难生类别代码", "")
                .csv();
        OFFICE.importRoster(year, file, "").statusCode(201);
        OFFICE.get("/graduates", "cohort", year)
                .body("items", hasSize(1))
                .body("items[0].studentNumber", is("2022-01"))
                .body("items[0].name", is("𠮷野家👨\u200d🎓"))
                .body("items[0].gender", is("MALE"))
                .body("items[0].programmeYears", is(3))
                .body("items[0].counted", is(true));
        assertTrue(OFFICE.get("/graduates", "cohort", year, "q", "𠮷").extract().<Integer>path("total") == 1);
    }

    private static void nothingChanged(int year) {
        counted(year, 0);
        OFFICE.get("/cohorts/" + year).body("rosterVersion", is(0));
    }

    private static void counted(int year, int graduates) {
        OFFICE.get("/graduates", "cohort", year, "counted", true)
                .statusCode(200)
                .body("total", is(graduates));
        OFFICE.get("/statistics/rates", "cohort", year, "by", "college").body("total.graduates", is(graduates));
    }
}
