package org.luoshi.sheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.sheet.Sheets.confirm;
import static org.luoshi.sheet.Sheets.path;
import static org.luoshi.sheet.Sheets.prepare;
import static org.luoshi.sheet.Sheets.refused;
import static org.luoshi.sheet.Sheets.thisWeek;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.Traces;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.3 R8.1 what no longer stands of a signed sheet")
class SheetDriftTest {

    @Inject
    Traces traces;

    @Inject
    Fixture fixture;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName(
            "R5.3 a later change is drift with a name, to be explained before the next sheet; the signed one stays byte for byte")
    void drift() {
        String declaration = Sheets.verified("graduate", school.year());
        String lastWeek = SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS));
        String first = Sheets.signed(school, lastWeek);
        String digest = get("office", path(first, "")).extract().path("confirmation.sha256");
        get("officer", path(first, "/drift")).body("lines", empty());
        step("graduate", declaration, "dispute", Map.of("reason", "我没有去这家单位"));
        get("officer", path(first, "/drift"))
                .statusCode(200)
                .body("unexplained", is(1))
                .body("lines[0].kind", is("NO_LONGER_COUNTS"))
                .body("lines[0].graduate.name", is("毕业生0101"))
                .body("lines[0].by.event", is("declaration-disputed"))
                .body("lines[0].by.role", is("graduate"))
                .body("lines[0].by.name", not(nullValue()));
        String next = Sheets.prepared(school, thisWeek());
        refused(prepare("officer", school.year(), "01", lastWeek), 409, "already-exists");
        String line = get("officer", path(next, "/drift")).extract().path("lines[0].line");
        confirm(next).statusCode(409).body("type", is("/problems/out-of-order")).body("lines", contains(line));
        refused(explain("officer", next, line, " "), 422, "reason-missing");
        refused(explain("officer", next, "nothing", "已联系本人"), 404, "not-found");
        refused(explain("officer2", next, line, "已联系本人"), 404, "not-found");
        explain("officer", next, line, "已联系本人，确认未到岗").statusCode(200).body("unexplained", is(0));
        refused(explain("officer", next, line, "换一个说法"), 409, "already-exists");
        confirm(next).statusCode(200).body("figures.total.verified.employed", is(0));
        assertEquals(digest, get("office", path(first, "")).extract().path("confirmation.sha256"));
        get("office", path(first, "/verification")).body("valid", is(true)).body("object", is(true));
        get("office", path(next, "/verification")).body("valid", is(true));
        assertNotEquals(digest, get("office", path(next, "")).extract().path("confirmation.sha256"));
    }

    @Test
    @DisplayName(
            "R5.3 lines of one reason are explained in one step: all of them or none, each with its entry in the log")
    void together() {
        List<String> accounts = List.of("graduate", "graduate2");
        accounts.forEach(account -> Sheets.verified(account, school.year()));
        Sheets.signed(school, SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS)));
        String next = Sheets.prepared(school, thisWeek());
        for (String account : accounts) {
            String declaration = get(account, "/declarations?cohort=" + school.year())
                    .extract()
                    .path("items[0].id");
            step(account, declaration, "dispute", Map.of("reason", "我没有去这家单位"));
        }
        List<String> lines = get("officer", path(next, "/drift")).extract().path("lines.line");
        assertEquals(2, lines.size());
        String explanations = path(next, "/drift/explanations");
        refused(
                post("officer", explanations, Map.of("lines", List.of(), "explanation", "已核实")),
                400,
                "invalid-request");
        refused(
                post("officer", explanations, Map.of("lines", List.of(lines.get(0), "nothing"), "explanation", "已核实")),
                404,
                "not-found");
        get("officer", path(next, "/drift")).body("unexplained", is(2));
        long log = traces.logLength();
        post("officer", explanations, Map.of("lines", lines, "explanation", "两人都已离职，已核实"))
                .statusCode(200)
                .body("unexplained", is(0))
                .body("lines.explanation.text", everyItem(is("两人都已离职，已核实")));
        assertEquals(log + 2, traces.logLength());
        refused(post("officer", explanations, Map.of("lines", lines, "explanation", "换一个说法")), 409, "already-exists");
    }

    @Test
    @DisplayName("R2.2 whom the college counts only since the signature is drift too, by whoever imported the roster")
    void joined() {
        Sheets.verified("graduate", school.year());
        String first = Sheets.signed(school, SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS)));
        get("officer", path(first, "/drift")).body("lines", empty());
        Caller.OFFICE
                .importRoster(school.year(), Roster.of(1).csv(), "")
                .statusCode(201)
                .body("added", is(1));
        get("officer", path(first, "/drift"))
                .body("lines.kind", contains("JOINED_COLLEGE"))
                .body("lines[0].graduate.studentNumber", is(Roster.studentNumber(1)))
                .body("lines[0].before", nullValue())
                .body("lines[0].after", nullValue())
                .body("lines[0].by.event", is("roster-imported"))
                .body("lines[0].by.role", is("office"));
        String next = Sheets.prepared(school, thisWeek());
        String line = get("officer", path(next, "/drift")).extract().path("lines[0].line");
        confirm(next).statusCode(409).body("type", is("/problems/out-of-order")).body("lines", contains(line));
        explain("officer", next, line, "延期毕业，审核数据后补").statusCode(200).body("unexplained", is(0));
        confirm(next).statusCode(200).body("figures.total.graduates", is(9));
        get("office", path(first, "/verification")).body("valid", is(true));
    }

    private static ValidatableResponse explain(String account, String id, String line, String text) {
        return post(account, path(id, "/drift/explanations"), Map.of("lines", List.of(line), "explanation", text));
    }
}
