package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** What is no roster, or lacks what a roster needs, is refused with the reason. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class NoRosterTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    private int year;

    @BeforeEach
    void cohort() {
        year = fixture.emptyCohort();
    }

    @Test
    @DisplayName("every missing column is named, with those that were not understood; a column may not be there twice")
    void missingColumns() {
        byte[] file = Roster.of(2)
                .withoutColumn("班级")
                .withoutColumn("资格审查")
                .renamed("学制", "学置")
                .xlsx();
        OFFICE.importRoster(year, file, "acceptPartial=true")
                .statusCode(422)
                .body("errors.row", contains(1, 1, 1))
                .body("errors.column", hasItems("班级", "资格审查", "学制"))
                .body("errors[0].message", containsString("按模板补上"))
                .body("ignoredColumns", contains("学置"));
        OFFICE.importRoster(year, Roster.of(1).renamed("手机", "学号*").xlsx(), "")
                .statusCode(422)
                .body("errors.column", contains("学号"))
                .body("errors[0].message", containsString("出现了两次"));
    }

    @Test
    @DisplayName("300 columns: those of a roster are read, the others named")
    void manyColumns() {
        Roster wide = Roster.of(1);
        for (int i = 0; i < 300; i++) {
            wide.with(1, "附加" + i, "附加" + i);
        }
        OFFICE.importRoster(year, wide.xlsx(), "")
                .statusCode(201)
                .body("added", is(1))
                .body("ignoredColumns", hasItems("附加0", "附加20"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "0M8R4KGxGuEAAAAA, 415, 取消密码",
        "iVBORw0KGgoAAAANSUhEUg==, 415, 另存为其中一种",
        "UEsDBAoAAAAAAA==, 422, 文件已损坏",
        "/////4D/gP8=, 415, UTF-8 或 GBK",
        "'', 422, 文件是空的",
        "PGh0bWw+PC9odG1sPg==, 415, 是网页",
        "77u/CiA8P3htbCB2ZXJzaW9uPSIxLjAiPz4=, 415, 是网页",
    })
    @DisplayName("what is no roster is refused by its content, whatever its name says")
    void noRoster(String base64, int status, String message) {
        OFFICE.importRoster(year, Base64.getDecoder().decode(base64), "")
                .statusCode(status)
                .body(containsString(message));
    }

    @Test
    @DisplayName("a dry run of a faulty file is answered with its report: empty, damaged or with a heading alone")
    void dryRunOfNoRoster() {
        byte[] whole = Roster.of(50).xlsx();
        for (byte[] none : List.of(new byte[0], Roster.of(0).csv(), java.util.Arrays.copyOf(whole, whole.length / 2))) {
            OFFICE.importRoster(year, none, "dryRun=true")
                    .statusCode(200)
                    .body("status", is("CHECKED"))
                    .body("rows", is(0))
                    .body("errorCount", is(1));
        }
    }

    @Test
    @DisplayName(
            "an archive that is no workbook, a workbook without its sheet, one that breaks off, and only a heading")
    void brokenWorkbooks() {
        OFFICE.importRoster(year, new HandMadeXlsx().without("xl/workbook.xml").bytes(), "")
                .statusCode(415)
                .body("detail", containsString("不是 .xlsx 表格"));
        OFFICE.importRoster(year, new HandMadeXlsx().bytes(), "")
                .statusCode(422)
                .body("errors[0].message", containsString("已损坏"));
        for (String broken : List.of(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
                "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                "<row r=\"99999999999\"><c><v>1</v></c></row>",
                "<row r=\"0\"><c><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>学号",
                "<row r=\"1\"><c r=\"A1\"><v>1</x></c></row>")) {
            OFFICE.importRoster(year, new HandMadeXlsx().sheet(broken).bytes(), "")
                    .statusCode(422)
                    .body("errors[0].message", containsString("已损坏"));
        }
        byte[] whole = Roster.of(50).xlsx();
        OFFICE.importRoster(year, java.util.Arrays.copyOf(whole, whole.length / 2), "")
                .statusCode(422)
                .body("errors[0].message", containsString("已损坏"));
        for (byte[] none : List.of(Roster.of(0).xlsx(), Roster.of(0).csv())) {
            OFFICE.importRoster(year, none, "acceptPartial=true")
                    .statusCode(422)
                    .body("rows", is(0))
                    .body("errors[0].message", containsString("没有毕业生"));
        }
    }

    @Test
    @DisplayName("without a file, without a cohort, with a parameter that nobody knows")
    void wrongRequests() {
        OFFICE.asked()
                .multiPart("other", "a.csv", new byte[] {1})
                .post("/api/v1/cohorts/" + year + "/roster-imports")
                .then()
                .statusCode(400)
                .body("errors.field", contains("file"));
        OFFICE.importRoster(1950, Roster.of(1).csv(), "").statusCode(404);
        OFFICE.importRoster(year, Roster.of(1).csv(), "dryrun=true")
                .statusCode(400)
                .body("errors.field", contains("dryrun"));
        OFFICE.importRoster(year, Roster.of(1).csv(), "removeMissing=true")
                .statusCode(400)
                .body("rule", is("R2.2"))
                .body("errors.field", contains("expectedMissing"));
        OFFICE.importRoster(year, Roster.of(1).csv(), "removeMissing=true&expectedMissing=-1")
                .statusCode(400);
        for (String account : List.of("graduate", "counselor", "adviser", "officer", "leader", "inspector")) {
            new Caller(account).importRoster(year, Roster.of(1).csv(), "").statusCode(403);
            new Caller(account).get("/cohorts/" + year + "/roster-imports").statusCode(403);
            new Caller(account)
                    .get("/cohorts/" + year + "/roster-template.xlsx")
                    .statusCode(403);
        }
    }
}
