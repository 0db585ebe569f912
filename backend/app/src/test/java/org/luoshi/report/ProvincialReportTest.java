package org.luoshi.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.report.Reports.confirm;
import static org.luoshi.report.Reports.freeze;
import static org.luoshi.report.Reports.path;
import static org.luoshi.report.Reports.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R9.1 the report to the province")
class ProvincialReportTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private Fixture.School school;
    private int year;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
        year = school.year();
    }

    @Test
    @DisplayName("is not frozen before every college's sheet is signed; each check lists what it found")
    void sheetsFirst() {
        refused(post("leader", path(year, ""), Map.of()), 403, "role-not-allowed");
        refused(freeze(1999), 404, "not-found");
        refused(freeze(fixture.emptyCohort()), 409, "out-of-order");
        String first = Sheets.verified("graduate", year);
        Sheets.signed(school, Sheets.thisWeek());
        freeze(year)
                .statusCode(409)
                .body("type", is("/problems/out-of-order"))
                .body("checks", contains("SHEET_NOT_SIGNED"));
        get("office", path(year, "/checks/SHEET_NOT_SIGNED"))
                .statusCode(200)
                .body("items.college", contains("02"))
                .body("items.collegeName", contains("信息工程学院"));
        Sheets.verified("graduate2", year);
        step("graduate", first, "dispute", Map.of("reason", "我没有去这家单位"));
        get("office", path(year, ""))
                .statusCode(200)
                .body("checks.find { it.check == 'DRIFT_UNEXPLAINED' }.count", is(1))
                .body("checks.find { it.check == 'DISPUTED' }.count", is(1))
                .body("checks.find { it.check == 'NOT_IN_SHEET' }.count", is(1))
                .body("checks.find { it.check == 'NOT_DECLARED' }.count", is(10))
                .body("checks.find { it.check == 'PROOF_MISSING' }.count", is(0))
                .body("packages", empty())
                .body("steps[0].allowedActions", contains("FREEZE"));
        get("office", path(year, "/checks/NOT_IN_SHEET")).body("items[0].graduate.name", is("毕业生0102"));
        get("office", path(year, "/checks/NATIONAL_FIELDS?size=1"))
                .body("total", is(11))
                .body("items[0].detail", containsString("生源地代码"));
    }

    @Test
    @DisplayName("reading the checks and leafing through their lists reads the cohort once for each state of the log")
    void onceForEachState() {
        String check = "checks.find { it.check == 'DIFFICULTY_NOT_PLACED' }.count";
        get("office", path(year, "")).statusCode(200).body(check, is(0));
        // nothing in life changes a graduate without an entry in the log: so this is not looked at
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update graduate set difficulty = 1 where id = ?1")
                        .setParameter(1, school.graduate2().id)
                        .executeUpdate());
        get("office", path(year, "")).body(check, is(0));
        get("office", path(year, "/checks/DIFFICULTY_NOT_PLACED")).body("total", is(0));
        Sheets.atCollege("graduate", year);
        get("office", path(year, "/checks/DIFFICULTY_NOT_PLACED"))
                .body("total", is(1))
                .body("items[0].graduate.id", is(String.valueOf(school.graduate2().id)));
        get("office", path(year, "")).body(check, is(1));
    }

    @Test
    @DisplayName(
            "R5.3 unexplained drift stands in the way, also where this week's sheet is signed: the officer explains it below that sheet")
    void driftFirst() {
        String declaration = Sheets.verified("graduate", year);
        String sheet = Sheets.signed(school, Sheets.thisWeek());
        signOther();
        step("graduate", declaration, "dispute", Map.of("reason", "我没有去这家单位"));
        freeze(year).statusCode(409).body("checks", contains("DRIFT_UNEXPLAINED"));
        get("office", path(year, "/checks/DRIFT_UNEXPLAINED")).body("items[0].sheet", is(sheet));
        String line =
                get("officer", "/weekly-reports/" + sheet + "/drift").extract().path("lines[0].line");
        String before = get("officer", "/weekly-reports/" + sheet).extract().path("confirmation.sha256");
        post(
                        "officer",
                        "/weekly-reports/" + sheet + "/drift/explanations",
                        Map.of("lines", List.of(line), "explanation", "已联系本人，确认未到岗"))
                .statusCode(200)
                .body("unexplained", is(0));
        get("office", "/weekly-reports/" + sheet).body("confirmation.sha256", is(before));
        freeze(year).statusCode(201).body("packages[0].total.signed.employed", is(0));
    }

    private void signOther() {
        String other = Sheets.prepare("officer2", year, "02", Sheets.thisWeek())
                .statusCode(201)
                .extract()
                .path("id");
        post("officer2", "/weekly-reports/" + other + "/confirmation", Sheets.SELF_CHECK)
                .statusCode(200);
        Sheets.sign("leader2", other, Sheets.SIGNING).statusCode(200);
    }

    @Test
    @DisplayName(
            "R8.1 is what was signed: later changes move the statistics, not the report, which is worked out again byte for byte")
    void frozen() {
        Reports.readyToFreeze(school);
        Sheets.verified("graduate2", year);
        freeze(year)
                .statusCode(201)
                .body("packages[0].kind", is("INITIAL"))
                .body("packages[0].number", is(1))
                .body("packages[0].total.graduates", is(11))
                .body("packages[0].total.verified.employed", is(2))
                .body("packages[0].total.signed.employed", is(1))
                .body("packages[0].total.signed.rate", is(9.09f))
                .body("packages[0].total.signed.groups.2021.AGREEMENT_AND_CONTRACT", is(1))
                .body("packages[0].total.signed.groups.2024.EMPLOYER", is(1))
                .body("packages[0].colleges.row.key", contains("01", "02"))
                .body("packages[0].colleges[0].majors[0].name", is("机电一体化技术"))
                .body("packages[0].sheets.college", contains("01", "02"))
                .body("packages[0].warnings.NOT_IN_SHEET", is(1))
                .body("packages[0].note", containsString("rate 9.09"))
                .body("packages[0].confirmation", nullValue())
                .body("steps[0].allowedActions", contains("CORRECT", "CONFIRM"));
        String digest = get("office", path(year, "")).extract().path("packages[0].sha256");
        String position = get("office", path(year, ""))
                .extract()
                .path("packages[0].position")
                .toString();
        Sheets.atCollege("graduate2", year);
        get("office", path(year, "")).body("packages[0].sha256", is(digest));
        valid("INITIAL", 1);
        get("office", path(year, "/package.json"))
                .body("figures.position.toString()", is(position))
                .body("lines", not(empty()));
        assertEquals(
                digest,
                Digests.of(get("office", path(year, "/package.json")).extract().asByteArray()));
    }

    private void valid(String kind, int number) {
        verification(year, kind, number)
                .statusCode(200)
                .body("difference", nullValue())
                .body("sheets", is(true))
                .body("rows", is(true))
                .body("object", is(true))
                .body("signature", is(true))
                .body("valid", is(true));
    }

    @Test
    @DisplayName("is confirmed once, after the freeze, on a day that can be; only then, and only by the office")
    void confirmation() {
        refused(confirm(year, "INITIAL"), 409, "out-of-order");
        Reports.readyToFreeze(school);
        freeze(year).statusCode(201);
        refused(confirmed("2020-01-01", "湘教就〔2026〕12号"), 400, "invalid-request");
        refused(confirmed("2190-01-01", "湘教就〔2026〕12号"), 400, "invalid-request");
        refused(confirmed("2026-09-01", " "), 400, "invalid-request");
        refused(
                post(
                        "office",
                        path(year, "/confirmation"),
                        Map.of("number", 7, "confirmedOn", "2026-09-01", "reference", "12")),
                409,
                "out-of-order");
        confirm(year, "INITIAL")
                .statusCode(200)
                .body("packages[0].confirmation.reference", is("湘教就〔2026〕12号"))
                .body("packages[0].confirmation.by", notNullValue())
                .body("steps[0].allowedActions", not(hasItem("CONFIRM")));
        refused(confirm(year, "INITIAL"), 409, "already-exists");
    }

    private ValidatableResponse confirmed(String day, String reference) {
        return post("office", path(year, "/confirmation"), Map.of("confirmedOn", day, "reference", reference));
    }

    @Test
    @DisplayName("is corrected by a further package with a reason; the old one stays, and the province confirms anew")
    void correction() {
        Reports.readyToFreeze(school);
        freeze(year).statusCode(201);
        String first = get("office", path(year, "")).extract().path("packages[0].sha256");
        confirm(year, "INITIAL").statusCode(200);
        refused(freeze(year), 422, "reason-missing");
        refused(freeze(year, "INITIAL", " "), 422, "reason-missing");
        freeze(year, "INITIAL", "一条记录经核查不实，已撤销")
                .statusCode(201)
                .body("packages.number", contains(2, 1))
                .body("packages[0].reason", is("一条记录经核查不实，已撤销"))
                .body("packages[0].confirmation", nullValue())
                .body("packages[1].sha256", is(first))
                .body("packages[1].confirmation", notNullValue());
        valid("INITIAL", 1);
        valid("INITIAL", 2);
        confirm(year, "INITIAL").statusCode(200).body("packages[0].confirmation", notNullValue());
        refused(verification(year, "INITIAL", 3), 404, "not-found");
        refused(verification(year, "YEAR_END", 1), 409, "out-of-order");
    }

    private static void refused(ValidatableResponse answer, int status, String slug) {
        answer.statusCode(status).body("type", is("/problems/" + slug));
    }
}
