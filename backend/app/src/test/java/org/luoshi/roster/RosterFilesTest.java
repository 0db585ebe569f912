package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** The files that schools have: how they are written, what their columns are called, and what is no roster at all. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterFilesTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    private int year;

    @BeforeEach
    void cohort() {
        year = fixture.emptyCohort();
    }

    @ParameterizedTest(name = "{0}, line end {1}")
    @CsvSource({"UTF-8, CRLF", "UTF-8 with BOM, CRLF", "GBK, CRLF", "GBK, LF", "UTF-8, LF", "UTF-8, CR", "GB18030, CRLF"
    })
    @DisplayName("csv in every encoding that spreadsheet programs write, with quoted cells")
    void csv(String encoding, String lineEnd) {
        String rare = encoding.equals("GBK") ? "镕" : "𠮷";
        Roster roster = Roster.of(3)
                .with(2, "姓名", "欧阳" + rare)
                .with(3, "班级", "机电\"卓越\",2201班")
                .with(4, "邮箱", "a.b@example.cn");
        byte[] bytes = roster.csv(
                Charset.forName(encoding.startsWith("UTF-8") ? "UTF-8" : encoding),
                lineEnd.equals("CRLF") ? "\r\n" : lineEnd.equals("LF") ? "\n" : "\r");
        if (encoding.endsWith("BOM")) {
            bytes = ("\ufeff" + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        OFFICE.importRoster(year, bytes, "").statusCode(201).body("rows", is(3)).body("added", is(3));
        OFFICE.get("/graduates", "cohort", year)
                .body("items[0].name", is("欧阳" + rare))
                .body("items[1].className", is("机电\"卓越\",2201班"))
                .body("items[2].email", is("a.b@example.cn"));
    }

    @Test
    @DisplayName("a quoted cell over several lines keeps the row numbers of the spreadsheet")
    void quotedLines() {
        byte[] file = Roster.of(3).with(2, "生源地", "湖南\n长沙").with(4, "姓名", "").csv();
        OFFICE.importRoster(year, file, "")
                .statusCode(422)
                .body("errors.row", contains(2, 4))
                .body("errors.column", contains("生源地", "姓名"));
        String unclosed = new String(Roster.of(2).csv(), StandardCharsets.UTF_8) + "\"S9,王\r\nS10,李";
        OFFICE.importRoster(year, unclosed.getBytes(StandardCharsets.UTF_8), "")
                .statusCode(422)
                .body("errors[0].message", containsString("引号没有配对"));
    }

    @Test
    @DisplayName("an xlsx with shared, rich and inline texts and numbers is read the same")
    void kindsOfCells() {
        Roster roster = Roster.of(1);
        HandMadeXlsx book = new HandMadeXlsx()
                .sharedTexts("<si><t>王小明</t></si><si><r><t>欧</t></r><r><rPr><b/></rPr><t>阳 明</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>オウ</t></rPh></si>")
                .sheet(roster, 2, "姓名", "<c %s t=\"s\"><v>1</v></c>");
        OFFICE.importRoster(year, book.bytes(), "").statusCode(201);
        OFFICE.get("/graduates", "cohort", year).body("items[0].name", is("欧阳 明"));
        OFFICE.importRoster(
                        year,
                        book.sheet(roster, 2, "学号", "<c %s><v>2.0220101E7</v></c>")
                                .bytes(),
                        "dryRun=true")
                .body("errors.row", contains(2));
        OFFICE.importRoster(
                        year,
                        book.sheet(roster, 2, "学号", "<c %s><v>20220101</v></c>").bytes(),
                        "removeMissing=true&expectedMissing=1")
                .statusCode(201);
        OFFICE.get("/graduates", "cohort", year, "q", "20220101").body("total", is(1));
        OFFICE.importRoster(
                        year,
                        book.sheet(roster, 2, "学制", "<c %s><v>3.0</v></c>").bytes(),
                        "dryRun=true")
                .statusCode(200)
                .body("rows", is(1))
                .body("errors.column", contains("学号"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"4.30102200001010E+17", "430102200001010000", "4.3010220000101001E17", "430102200001010013"})
    @DisplayName(
            "R6.1 an ID number stored as a number has lost its last digits: refused, even where its check digit fits")
    void idNumberAsNumber(String stored) {
        byte[] file = new HandMadeXlsx()
                .sheet(Roster.of(2), 3, "身份证号", "<c %s><v>" + stored + "</v></c>")
                .bytes();
        OFFICE.importRoster(year, file, "")
                .statusCode(422)
                .body("errors.row", contains(3))
                .body("errors.column", contains("身份证号"))
                .body("errors[0].message", containsString("先把此列设为文本"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <c %s t="str"><f>CONCAT(A1,"x")</f><v>王小明</v></c>
                    <c %s><f>1+1</f><v>2</v></c>
                    <c %s t="str"><f t="shared" si="0"/><v>王小明</v></c>
                    <c %s t="str"><f>WEBSERVICE("http://127.0.0.1:1/")</f></c>
                    <c %s t="e"><v>#REF!</v></c>
                    """)
    @DisplayName("formulas and error values are never evaluated, and their cached result is not taken for a value")
    void formulas(String cell) {
        OFFICE.importRoster(
                        year,
                        new HandMadeXlsx().sheet(Roster.of(2), 3, "姓名", cell).bytes(),
                        "")
                .statusCode(422)
                .body("errors.row", contains(3))
                .body("errors.column", contains("姓名"))
                .body("errors[0].message", containsString("选择性粘贴为数值"));
    }

    @Test
    @DisplayName("a line break hidden in a name (_x000D_) is found")
    void hiddenLineBreak() {
        byte[] file = new HandMadeXlsx()
                .sheet(Roster.of(1), 2, "姓名", "<c %s t=\"inlineStr\"><is><t>王_x000D_明</t></is></c>")
                .bytes();
        OFFICE.importRoster(year, file, "").statusCode(422).body("errors[0].message", containsString("控制字符"));
    }

    @Test
    @DisplayName("headings with blanks, stars, other names, in another order, below a title; unknown ones are named")
    void headings() {
        Roster drifted = Roster.of(2)
                .renamed("学号", " 学 号 ＊")
                .renamed("身份证号", "身份证号码")
                .renamed("二级学院", "院系")
                .renamed("学制", "学制（年）")
                .renamed("手机", "联系电话（必填）")
                .withAll("宿舍", "3-201")
                .withAll("备 注", "无")
                .withAll("民族", "汉族")
                .reversedColumns()
                .insert(1, List.of("2022届毕业生名单"));
        OFFICE.importRoster(year, drifted.xlsx(), "dryRun=true")
                .statusCode(200)
                .body("errors", empty())
                .body("rows", is(2))
                .body("added", is(2))
                .body("ignoredColumns", contains("备注", "宿舍"));
        OFFICE.importRoster(year, Roster.of(2).xlsx(), "dryRun=true").body("ignoredColumns", empty());
    }
}
