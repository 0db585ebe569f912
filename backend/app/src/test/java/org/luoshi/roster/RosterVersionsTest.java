package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** What one roster after the other makes of a cohort: its versions, and what each changed (R2.2). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterVersionsTest {

    private static final Caller OFFICE = Caller.OFFICE;

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
    @DisplayName("R2.2 who is missing from a later file stays, until removed by number: another number changes nothing")
    void missing() {
        OFFICE.importRoster(year, Roster.of(5).xlsx(), "").statusCode(201);
        byte[] shorter = Roster.of(3).xlsx();
        OFFICE.importRoster(year, shorter, "")
                .statusCode(201)
                .body("missing", is(2))
                .body("version", is(1));
        rates(5);
        for (int wrong : List.of(0, 1, 3)) {
            OFFICE.importRoster(
                            year,
                            Roster.of(3).with(2, "姓名", "改名").xlsx(),
                            "removeMissing=true&expectedMissing=" + wrong)
                    .statusCode(409)
                    .body("type", is("/problems/changed-meanwhile"))
                    .body("missing", is(2))
                    .body("errors.field", contains("expectedMissing"));
        }
        versionIs(1);
        rates(5);
        OFFICE.get("/graduates", "cohort", year).body("items[0].name", is("学生1"));
        OFFICE.importRoster(year, shorter, "removeMissing=true&expectedMissing=2")
                .statusCode(201)
                .body("version", is(2))
                .body("removed", is(2));
        rates(3);
        OFFICE.get("/graduates", "cohort", year, "q", Roster.studentNumber(5))
                .body("items[0].onRoster", is(false))
                .body("items[0].counted", is(false));
        OFFICE.importRoster(year, shorter, "removeMissing=true&expectedMissing=0")
                .statusCode(201)
                .body("version", is(2));
        OFFICE.importRoster(year, Roster.of(5).xlsx(), "")
                .statusCode(201)
                .body("version", is(3))
                .body("changed", is(2));
        rates(5);
    }

    @Test
    @DisplayName("the same file again is not a new version; one that changes something is, and what it changed is kept")
    void versions() throws Exception {
        Roster roster = Roster.of(3).withAll("民族", "汉族").withAll("手机", "13800000000");
        OFFICE.importRoster(year, roster.xlsx(), "").statusCode(201).body("version", is(1));
        OFFICE.importRoster(year, roster.xlsx(), "")
                .statusCode(201)
                .body("version", is(1))
                .body("unchanged", is(3));
        OFFICE.importRoster(year, roster.csv(), "").statusCode(201).body("version", is(1));
        versionIs(1);
        OFFICE.importRoster(
                        year, roster.with(2, "姓名", "新名").with(3, "困难生类别代码", "2").xlsx(), "")
                .statusCode(201)
                .body("version", is(2))
                .body("changed", is(2));
        OFFICE.importRoster(year, roster.withAll("专业名称", "机电一体化").xlsx(), "")
                .statusCode(201)
                .body("version", is(3))
                .body("unchanged", is(3));
        versionIs(3);
        assertEquals(
                List.of("{\"counted\":true,\"name\":\"学生1\"}", "{\"counted\":true,\"difficulty\":0}"),
                texts("select before_values from roster_change where roster_version = 2 and cohort_year = " + year
                        + " order by graduate_id"));
        OFFICE.get("/statistics/rates", "cohort", year, "by", "difficulty").body("rosterVersion", is(3));
        OFFICE.get("/graduates", "cohort", year, "difficulty", true).body("total", is(1));
    }

    @Test
    @DisplayName("what a file does not state stays; contact data that the graduate has stays whatever the file says")
    void unstated() {
        OFFICE.importRoster(year, Roster.of(1).with(2, "困难生类别代码", "4").xlsx(), "")
                .statusCode(201);
        String id = OFFICE.get("/graduates", "cohort", year).extract().path("items[0].id");
        OFFICE.patch("/graduates/" + id, Map.of("version", 0, "phone", "13911111111", "email", ""))
                .statusCode(200);
        Roster later = Roster.of(1)
                .with(2, "手机", "13800000000")
                .with(2, "邮箱", "old@example.cn")
                .withoutColumn("困难生类别代码");
        OFFICE.importRoster(year, later.xlsx(), "").statusCode(201).body("unchanged", is(1));
        OFFICE.get("/graduates/" + id)
                .body("phone", is("13911111111"))
                .body("email", nullValue())
                .body("difficulty", is(4));
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
