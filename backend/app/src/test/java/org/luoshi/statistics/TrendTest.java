package org.luoshi.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.Seeds;
import org.luoshi.access.Reach;
import org.luoshi.audit.SchoolLog;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;
import org.luoshi.time.SchoolTime;

/** How the rates came about, stage by stage. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class TrendTest {

    @Inject
    Fixture fixture;

    @Inject
    AnyChange change;

    @Inject
    TableSteps steps;

    @Inject
    Signatures signatures;

    @Inject
    TallyFold fold;

    @Inject
    PastFigures past;

    @Inject
    SchoolLog log;

    @Inject
    AgroalDataSource database;

    @Test
    @DisplayName(
            "each point = the figures at its position, for the school, a college and a class; stages in order (R2.3)")
    void eachPointIsItsPosition() {
        int seed = Seeds.of(TrendTest.class).nextInt();
        Random random = new Random(seed);
        Fixture.School school = fixture.school();
        List<Trend.Cut> cuts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            for (int j = random.nextInt(6); j > 0; j--) {
                change.make(school, random);
            }
            if (random.nextInt(3) == 0) {
                fold.foldAll();
            }
            cuts.add(new Trend.Cut(new TrendInterval.Period("p" + i, Instant.EPOCH), log.sequence()));
        }
        for (Reach reach : List.of(
                new Reach(true, Set.of(), Set.of()),
                new Reach(false, Set.of(school.one().id), Set.of()),
                new Reach(false, Set.of(), Set.of(school.a().id, school.c().id)))) {
            List<TrendView.Point> points = QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = database.getConnection()) {
                    return Trend.points(connection, school.year(), reach, new Selection(null, null), cuts);
                }
            });
            for (int i = 0; i < points.size(); i++) {
                TrendView.Point point = points.get(i);
                var cells = past.at(school.year(), cuts.get(i).position(), reach, false)
                        .cells();
                String where = "seed " + seed + ", " + point.period() + ", " + reach;
                var reported = Groups.total(cells, Stage.REPORTED);
                assertEquals(reported.graduates(), point.graduates(), where);
                assertEquals(reported.employed(), point.reported(), where);
                assertEquals(Groups.total(cells, Stage.VERIFIED).employed(), point.verified(), where);
                assertEquals(Groups.total(cells, Stage.SIGNED).employed(), point.signed(), where);
                assertTrue(point.reported() >= point.verified() && point.verified() >= point.signed(), where);
            }
        }
    }

    @Test
    @DisplayName("everybody gets the trend of those they serve, in JSON, CSV and xlsx (R4.2)")
    void served() throws Exception {
        Fixture.School school = fixture.school();
        steps.put(school.graduate(), State.VERIFIED, Destination.CONTRACT);
        steps.put(school.graduate2(), State.AT_CLASS, Destination.AGREEMENT);
        signatures.sign(school.year(), school.one().id, true);
        steps.put(school.graduates().get("2022020101"), State.VERIFIED, Destination.FREELANCE);
        String today = LocalDate.now(SchoolTime.ZONE).toString();
        trend("office", school.year())
                .statusCode(200)
                .body("interval", equalTo("day"))
                .body("points", hasSize(1))
                .body("points.period", contains(today))
                .body("points.graduates", contains(11))
                .body("points.reported", contains(3))
                .body("points.verified", contains(2))
                .body("points.verifiedRate", contains(18.18f))
                .body("points.signed", contains(1))
                .body("rosterVersion", equalTo(1));
        trend("office", school.year(), "college", "02").body("points.reported", contains(1));
        trend("officer", school.year()).body("points.graduates", contains(8)).body("points.reported", contains(2));
        trend("officer", school.year(), "college", "02").statusCode(404);
        trend("counselor2", school.year()).body("points.graduates", contains(3));
        trend("reporting", school.year(), "interval", "week").body("points.period[0]", containsString("-W"));
        trend("graduate", school.year()).statusCode(403);
        trend("office", school.year(), "interval", "month").statusCode(400).body("errors.field", contains("interval"));
        trend("office", 1999).statusCode(404);
        trend("office", fixture.emptyCohort()).body("points", hasSize(0));
        as("office", Tabular.CSV, school.year())
                .body(startsWith("period,graduates,reported,reportedRate,verified,"))
                .body(containsString("\r\n" + today + ",11,3,27.27,2,18.18,1,9.09,"));
        byte[] file = as("office", Tabular.XLSX, school.year()).extract().asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertEquals(today, workbook.getFirstSheet().read().get(1).getCellText(0));
        }
    }

    @Test
    @DisplayName("a cohort whose denominator is empty has points without a rate")
    void emptyGroup() {
        Fixture.School school = fixture.school();
        school.graduates().values().forEach(one -> steps.leave(one.id));
        trend("office", school.year())
                .body("points.graduates", contains(0))
                .body("points.verifiedRate", contains(nullValue()));
    }

    private static io.restassured.response.ValidatableResponse trend(String account, int year, Object... more) {
        var asked = given().auth()
                .oauth2(account.equals("reporting") ? Tokens.reporting() : Tokens.of(account))
                .accept("application/json")
                .queryParam("cohort", year);
        for (int i = 0; i < more.length; i += 2) {
            asked.queryParam((String) more[i], more[i + 1]);
        }
        return asked.get("/api/v1/statistics/trend").then();
    }

    private static io.restassured.response.ValidatableResponse as(String account, String type, int year) {
        return new Caller(account)
                .asked()
                .accept(type)
                .queryParam("cohort", year)
                .get("/api/v1/statistics/trend")
                .then()
                .statusCode(200);
    }
}
