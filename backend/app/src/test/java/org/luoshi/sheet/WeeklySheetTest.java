package org.luoshi.sheet;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.sheet.Sheets.SELF_CHECK;
import static org.luoshi.sheet.Sheets.confirm;
import static org.luoshi.sheet.Sheets.confirmed;
import static org.luoshi.sheet.Sheets.path;
import static org.luoshi.sheet.Sheets.prepare;
import static org.luoshi.sheet.Sheets.refused;
import static org.luoshi.sheet.Sheets.thisWeek;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 the weekly sheet")
class WeeklySheetTest {

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn everyColumn;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName("is prepared by the officer of the college for a week that has begun, once; nobody else finds it")
    void prepared() {
        refused(prepare("officer2", school.year(), "01", thisWeek()), 404, "not-found");
        refused(prepare("leader", school.year(), "01", thisWeek()), 403, "role-not-allowed");
        refused(prepare("officer", school.year(), "01", "2026-W60"), 400, "invalid-request");
        refused(prepare("officer", school.year(), "01", "2190-W01"), 409, "out-of-order");
        String id = Sheets.prepared(school, thisWeek());
        refused(prepare("officer", school.year(), "01", thisWeek()), 409, "already-exists");
        refused(get("officer2", path(id, "")), 404, "not-found");
        refused(get("leader2", path(id, "/drift")), 404, "not-found");
        get("leader", path(id, ""))
                .statusCode(200)
                .body("state", is("PREPARED"))
                .body("confirmation", nullValue())
                .body("figures.position", nullValue())
                .body("figures.total.graduates", is(8))
                .body("figures.total.notDeclared", is(8))
                .body("allowedActions", empty());
        get("officer", path(id, "")).body("allowedActions", contains("CONFIRM", "EXPLAIN"));
        refused(get("office", path(id, "/verification")), 409, "out-of-order");
        get("office", "/weekly-reports/due?cohort=" + school.year())
                .statusCode(200)
                .body("colleges.find { it.college == '01' }.sheet", is(id))
                .body("colleges.find { it.college == '02' }.sheet", nullValue());
        get("officer2", "/weekly-reports?cohort=" + school.year()).body("total", is(0));
    }

    @Test
    @DisplayName("R5.2 its content is frozen by the confirmation: later changes move the statistics, not the sheet")
    void frozen() {
        String verified = Sheets.verified("graduate", school.year());
        Sheets.atCollege("graduate2", school.year());
        String id = Sheets.prepared(school, thisWeek());
        get("officer", path(id, "")).body("figures.total.verified.employed", is(1));
        refused(
                post("officer", path(id, "/confirmation"), Map.of("selfCheck", Map.of("checked", 1, "corrected", 2))),
                400,
                "invalid-request");
        refused(post("officer2", path(id, "/confirmation"), SELF_CHECK), 404, "not-found");
        confirm(id)
                .statusCode(200)
                .body("state", is("CONFIRMED"))
                .body("confirmation.selfCheck.checked", is(3))
                .body("confirmation.sample", is(1))
                .body("figures.total.reported.employed", is(2))
                .body("figures.total.verified.employed", is(1))
                .body("figures.total.verified.rate", is(12.5f))
                .body("figures.total.signed.employed", is(0))
                .body("figures.majors[0].verified.destinations.CONTRACT", is(1))
                .body("figures.majors[0].verified.groups.2024.EMPLOYER", is(1));
        refused(confirm(id), 409, "step-not-allowed");
        step("graduate", verified, "dispute", Map.of("reason", "我没有去这家单位"));
        get("officer", "/statistics/rates?cohort=" + school.year()).body("total.employed", is(0));
        get("officer", path(id, "")).body("figures.total.verified.employed", is(1));
        get("inspector", path(id, "/verification"))
                .statusCode(200)
                .body("row", is(true))
                .body("root", is(true))
                .body("difference", nullValue())
                .body("recomputed", is(true))
                .body("signature", nullValue())
                .body("valid", is(true));
    }

    @Test
    @DisplayName(
            "R2.2 R8.1 a later roster that moves one, drops one, eases one and brings one leaves the sheet verifiable")
    void laterRoster() throws SQLException {
        Sheets.verified("graduate", school.year());
        String id = confirmed(school);
        Roster later = Roster.of(4).withAll("班级", "机电2201班");
        for (int i = 1; i <= 3; i++) {
            later.with(i + 1, "学号", "202201010" + i).with(i + 1, "姓名", "毕业生010" + i);
        }
        later.with(2, "二级学院代码", "02")
                .with(2, "二级学院", "信息工程学院")
                .with(2, "专业代码", "510203")
                .with(2, "专业名称", "软件技术")
                .with(2, "班级", "软件2201班")
                .with(3, "资格审查", "不通过")
                .with(4, "困难生类别代码", "1");
        String other = "/graduates/" + school.graduates().get("2022010104").id;
        // while nothing gets its place in the log: what was changed a moment ago is later all the same
        try (Connection owner = everyColumn.owner()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("select name from lease where name = 'log-sequencer' for update");
            Caller.OFFICE
                    .importRoster(school.year(), later.csv(), "")
                    .statusCode(201)
                    .body("changed", is(3));
            Caller.OFFICE.patch(other, Map.of("version", 0, "difficulty", 2)).statusCode(200);
            stands(id);
            owner.rollback();
        }
        stands(id);
        // one moved away, one no longer qualified, one new
        get("officer", "/statistics/rates?cohort=" + school.year())
                .body("total.graduates", is(7))
                .body("total.employed", is(0));
        get("officer", path(id, ""))
                .body("figures.total.graduates", is(8))
                .body("figures.total.verified.employed", is(1));
    }

    private static void stands(String id) {
        get("office", path(id, "/verification"))
                .body("difference", nullValue())
                .body("recomputed", is(true))
                .body("valid", is(true));
    }

    @Test
    @DisplayName("the stage signed counts what stands in the last signed sheet and is still verified")
    void signedStage() {
        Sheets.verified("graduate", school.year());
        String first = Sheets.signed(school, SheetWeek.of(Instant.now().minus(7, ChronoUnit.DAYS)));
        get("officer", path(first, "")).body("figures.total.signed.employed", is(0));
        get("officer", "/statistics/rates?stage=signed&cohort=" + school.year()).body("total.employed", is(1));
        Sheets.verified("graduate2", school.year());
        String next = confirmed(school);
        get("officer", path(next, ""))
                .body("figures.total.verified.employed", is(2))
                .body("figures.total.signed.employed", is(1));
        get("office", path(next, "/verification")).body("valid", is(true));
    }
}
