package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** A roster and its versions: who is counted follows from the files and from nothing else (R2.2). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterImportTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final List<String> FIGURES =
            List.of("rows", "added", "changed", "unchanged", "missing", "rejected", "errorCount", "errors");

    @Inject
    Fixture fixture;

    @Inject
    AgroalDataSource database;

    private int year;

    @BeforeEach
    void cohort() {
        year = fixture.emptyCohort();
    }

    @Test
    @DisplayName("a dry run changes nothing, and the import that follows reports the same")
    void dryRun() throws Exception {
        OFFICE.importRoster(year, Roster.of(4).xlsx(), "").statusCode(201).body("version", is(1));
        byte[] file = Roster.of(6)
                .with(3, "班级", "机电2202班")
                .with(4, "资格审查", "不通过")
                .with(7, "学制", "9")
                .withoutRow(5)
                .xlsx();
        ValidatableResponse dry = OFFICE.importRoster(year, file, "dryRun=true&acceptPartial=true")
                .statusCode(200)
                .body("status", is("CHECKED"))
                .body("version", nullValue())
                .body("dryRun", is(true))
                .body("added", is(1))
                .body("changed", is(2))
                .body("unchanged", is(1))
                .body("missing", is(1))
                .body("rejected", is(1));
        versionIs(1);
        OFFICE.get("/graduates", "cohort", year, "counted", true).body("total", is(4));
        assertEquals(0, number("select count(*) from roster_change where cohort_year = " + year));
        ValidatableResponse run = OFFICE.importRoster(year, file, "acceptPartial=true")
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", is("ACCEPTED"))
                .body("version", is(2));
        for (String figure : FIGURES) {
            assertEquals(dry.extract().<Object>path(figure), run.extract().<Object>path(figure), figure);
        }
        OFFICE.get("/graduates", "cohort", year, "counted", true).body("total", is(4));
    }

    @Test
    @DisplayName("a file with one wrong row changes nothing; its report is in the refusal and stays")
    void badFile() throws Exception {
        OFFICE.importRoster(year, Roster.of(3).xlsx(), "").statusCode(201);
        byte[] bad = Roster.of(9).with(2, "姓名", "改名").with(10, "资格审查", "?").xlsx();
        String id = OFFICE.importRoster(year, bad, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", is("/problems/roster-rejected"))
                .body("added", is(5))
                .body("changed", is(1))
                .body("rejected", is(1))
                .body("errors.row", contains(10))
                .body("report.status", is("REJECTED"))
                .body("report.errors.row", contains(10))
                .extract()
                .path("id");
        versionIs(1);
        OFFICE.get("/graduates", "cohort", year).body("total", is(3)).body("items[0].name", is("学生1"));
        OFFICE.get("/cohorts/" + year + "/roster-imports/" + id)
                .statusCode(200)
                .body("status", is("REJECTED"))
                .body("errors.column", contains("资格审查"));
        OFFICE.get("/cohorts/" + (year == 2101 ? 2102 : 2101) + "/roster-imports/" + id)
                .statusCode(404);
        OFFICE.get("/cohorts/" + year + "/roster-imports")
                .body("total", is(2))
                .body("items.status", contains("REJECTED", "ACCEPTED"))
                .body("items[0].errors", hasSize(0));
        assertEquals(
                List.of("roster-imported", "roster-rejected"),
                texts("select event from audit_entry where subject_type = 'roster-import' and subject_id in"
                        + " (select cast(id as char) from roster_import where cohort_year = " + year
                        + ") order by id"));
    }

    @Test
    @DisplayName("acceptPartial takes the right rows; rejected ones keep their old values and are not missing")
    void partial() {
        OFFICE.importRoster(year, Roster.of(3).xlsx(), "").statusCode(201);
        byte[] file = Roster.of(3)
                .with(2, "班级", "机电2209班")
                .with(3, "班级", "机电2209班")
                .with(3, "姓名", "")
                .xlsx();
        OFFICE.importRoster(year, file, "acceptPartial=true&removeMissing=true&expectedMissing=0")
                .statusCode(201)
                .body("version", is(2))
                .body("changed", is(1))
                .body("unchanged", is(1))
                .body("rejected", is(1))
                .body("missing", is(0));
        OFFICE.get("/graduates", "cohort", year)
                .body("items.className", contains("机电2209班", "机电2201班", "机电2201班"))
                .body("items.name", contains("学生1", "学生2", "学生3"));
    }

    @Test
    @DisplayName("more than a thousand errors are counted, the first thousand are named")
    void manyErrors() {
        OFFICE.importRoster(year, Roster.of(1200).withAll("学制", "7").csv(), "")
                .statusCode(422)
                .body("rejected", is(1200))
                .body("errorCount", is(1200))
                .body("errors", hasSize(1000))
                .body("detail", containsString("1200"));
    }

    @Test
    @DisplayName("a file name may hold a path or control characters: only its visible last part is kept")
    void fileName() throws Exception {
        String head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../王/花\u202e名册.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/cohorts/" + year + "/roster-imports"))
                .header("Authorization", "Bearer " + Tokens.of("office"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(Roster.of(1).csv()),
                        BodyPublishers.ofString("\r\n--x--\r\n")))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(201, client.send(request, BodyHandlers.ofString()).statusCode());
        }
        OFFICE.get("/cohorts/" + year + "/roster-imports").body("items[0].fileName", is("花名册.csv"));
    }

    private void versionIs(int version) {
        OFFICE.get("/cohorts/" + year).body("rosterVersion", is(version));
    }

    private void rates(int graduates) {
        OFFICE.get("/statistics/rates", "cohort", year, "by", "college").body("total.graduates", is(graduates));
    }

    private long number(String query) throws Exception {
        return Long.parseLong(texts(query).getFirst());
    }

    private List<String> texts(String query) throws Exception {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
