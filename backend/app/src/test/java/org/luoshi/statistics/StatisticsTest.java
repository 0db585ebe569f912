package org.luoshi.statistics;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** The figures as each persona gets them: 5 graduates in class a, 3 in b (college 01), 3 in c (college 02). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class StatisticsTest {

    @Inject
    Fixture fixture;

    @Inject
    TableSteps steps;

    private static Fixture.School school;

    // once for all that only read
    @BeforeEach
    void declarations() {
        if (school != null) {
            return;
        }
        school = fixture.school();
        steps.put(school.graduate(), State.VERIFIED, Destination.CONTRACT);
        steps.put(school.graduate2(), State.AT_CLASS, Destination.AGREEMENT);
        put("2022010201", State.VERIFIED, Destination.FURTHER_STUDY);
        put("2022020101", State.AT_COLLEGE, Destination.FREELANCE);
        put("2022020102", State.VERIFIED, Destination.SEEKING);
    }

    @ParameterizedTest(name = "{0}, {1}: {2} of {3}, {4} %")
    @CsvSource({
        "office, verified, 2, 11, 18.18",
        "office, reported, 4, 11, 36.36",
        "inspector, verified, 2, 11, 18.18",
        "officer, verified, 2, 8, 25.0",
        "leader, reported, 3, 8, 37.5",
        "officer2, verified, 0, 3, 0.0",
        "officer2, reported, 1, 3, 33.33",
        "counselor, verified, 1, 5, 20.0",
        "adviser, reported, 2, 5, 40.0",
        "counselor2, reported, 1, 3, 33.33"
    })
    @DisplayName("everybody gets the figures of those they serve (R4.2)")
    void scope(String account, String stage, int employed, int graduates, float rate) {
        for (String by : new String[] {"college", "major", "class", "programme", "gender", "difficulty"}) {
            rates(Tokens.of(account), "by=" + by + "&stage=" + stage)
                    .statusCode(200)
                    .body("stage", equalTo(stage))
                    .body("by", equalTo(by))
                    .body("total.graduates", equalTo(graduates))
                    .body("total.employed", equalTo(employed))
                    .body("total.rate", equalTo(rate))
                    .body("groups.graduates.sum()", equalTo(graduates))
                    .body("groups.employed.sum()", equalTo(employed))
                    .body("position", greaterThanOrEqualTo(0))
                    .body("rosterVersion", equalTo(1))
                    .body("policyVersion", startsWith("2021-64."));
        }
    }

    @Test
    @DisplayName("the reporting machine asks for the rate by college")
    void machine() {
        rates(Tokens.reporting(), "by=college")
                .statusCode(200)
                .body("groups.key", contains("01", "02"))
                .body("groups.name", contains("机电工程学院", "信息工程学院"))
                .body("groups.rate", contains(25.0f, 0.0f));
    }

    @Test
    void aGraduateHasNoFigures() {
        rates(Tokens.of("graduate"), "by=college").statusCode(403).body("type", equalTo("/problems/role-not-allowed"));
        rates(Tokens.of("officer"), "by=college").body("groups.key", contains("01"));
        given().get("/api/v1/statistics/rates").then().statusCode(401);
        asked(Tokens.of("officer"))
                .post("/api/v1/statistics/recount?cohort=" + school.year())
                .then()
                .statusCode(403);
    }

    @Test
    void filters() {
        rates(Tokens.of("office"), "by=class&college=01")
                .body("groups.key", contains("01/机电2201班", "01/机电2202班"))
                .body("groups.name", contains("机电2201班", "机电2202班"))
                .body("groups.rate", contains(20.0f, 33.33f));
        rates(Tokens.of("office"), "by=gender&class=01/机电2201班")
                .body("total.graduates", equalTo(5))
                .body("groups.key", contains("FEMALE", "MALE"));
        rates(Tokens.of("officer"), "by=major&class=01/机电2202班")
                .body("groups.key", contains("460301"))
                .body("total.employed", equalTo(1));
        rates(Tokens.of("office"), "by=college&major=510203")
                .body("groups.key", contains("02"))
                .body("total.graduates", equalTo(3));
        rates(Tokens.of("office"), "by=college&college=02&major=460301")
                .body("groups", hasSize(0))
                .body("total.rate", nullValue());
    }

    @ParameterizedTest(name = "officer of 01: {0} is not found")
    @CsvSource({"college=02", "college=99", "major=510203", "class=02/软件2201班", "class=01/机电2299班"})
    void absentAndOutOfScopeAreTheSame(String filter) {
        rates(Tokens.of("officer"), "by=college&" + filter)
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        rates(Tokens.of("office"), "by=college&cohort=1999").statusCode(404);
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({
        "by=counselor",
        "asOf=2022-08-31",
        "asOf=2001-01-01T00:00:00Z",
        "asOf=2999-01-01T00:00:00Z",
        "stage=counted",
        "teacher=T0101",
        "by=rate"
    })
    void wrongParameters(String parameter) {
        rates(Tokens.of("office"), parameter)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors.field", contains(parameter.split("=")[0]));
    }

    @Test
    void namesInTheReadersLanguage() {
        asked(Tokens.of("office"))
                .header("Accept-Language", "en")
                .get("/api/v1/statistics/rates?by=difficulty&cohort=" + school.year())
                .then()
                .body("groups.name", contains("Not in difficulty"));
        rates(Tokens.of("office"), "by=gender").body("groups.name", contains("女", "男"));
        rates(Tokens.of("office"), "by=programme").body("groups.name", contains("3年制"));
    }

    @Test
    void destinations() {
        figures("destinations", "grouping=2024&stage=reported")
                .statusCode(200)
                .body(
                        "groups.key",
                        contains("EMPLOYER", "FURTHER_STUDY", "STARTUP", "FREELANCE", "NOT_EMPLOYED", "NOT_DECLARED"))
                .body("groups.count", contains(2, 1, 0, 1, 1, 6))
                .body("groups.share", contains(18.18f, 9.09f, 0.0f, 9.09f, 9.09f, 54.55f))
                .body("total.rate", equalTo(36.36f));
        figures("destinations", "").body("groups", hasSize(16)).body("groups.count.sum()", equalTo(11));
        figures("destinations", "grouping=form&college=02").body("groups.count.sum()", equalTo(3));
    }

    @Test
    @DisplayName("a submitted declaration of being without work leaves the numerator at once (R6.1)")
    void suspension() {
        steps.put(school.graduate(), State.AT_CLASS, Destination.SEEKING);
        rates(Tokens.of("office"), "by=college").body("total.employed", equalTo(1));
        school = null;
    }

    @Test
    void csvAndXlsx() throws IOException {
        asked(Tokens.of("office"))
                .accept("text/csv")
                .get("/api/v1/statistics/rates?by=college&cohort=" + school.year())
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("rates-" + school.year() + "-by-college.csv"))
                .body(startsWith("key,name,graduates,employed,rate,stage,"))
                .body(containsString("\r\n01,机电工程学院,8,2,25.00,verified,"))
                .body(containsString("\r\n,合计,11,2,18.18,verified,"));
        for (String operation : new String[] {"rates", "destinations", "progress"}) {
            byte[] file = asked(Tokens.of("office"))
                    .accept(Tabular.XLSX)
                    .get("/api/v1/statistics/" + operation + "?cohort=" + school.year())
                    .then()
                    .statusCode(200)
                    .contentType(Tabular.XLSX)
                    .extract()
                    .asByteArray();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                var rows = workbook.getFirstSheet().read();
                if (operation.equals("rates")) {
                    assertEquals(
                            new BigDecimal("25.00"),
                            rows.get(1).getCellAsNumber(4).orElseThrow());
                    assertEquals("合计", rows.get(3).getCellText(1));
                }
            }
        }
        asked(Tokens.of("office"))
                .accept("application/pdf")
                .get("/api/v1/statistics/rates?by=college&cohort=" + school.year())
                .then()
                .statusCode(406)
                .body("type", equalTo("/problems/not-acceptable"));
    }

    private void put(String studentNumber, State state, Destination destination) {
        steps.put(school.graduates().get(studentNumber), state, destination);
    }

    private ValidatableResponse rates(String token, String query) {
        return asked(token).get(path("rates", query)).then();
    }

    private ValidatableResponse figures(String operation, String query) {
        return asked(Tokens.of("office")).get(path(operation, query)).then();
    }

    private String path(String operation, String query) {
        String cohort = query.contains("cohort=") ? "" : "&cohort=" + school.year();
        return "/api/v1/statistics/" + operation + "?" + (query + cohort).replaceFirst("^&", "");
    }

    private static RequestSpecification asked(String token) {
        return given().auth().oauth2(token).accept("*/*");
    }
}
