package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Nobody is on a roster twice, by whatever number (R2.2), and what rejected rows name is not made. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterDoublesTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    @Test
    @DisplayName(
            "a student number twice: both rows are named, and neither is taken, for nobody can tell which is right")
    void sameStudentNumber() {
        int year = fixture.emptyCohort();
        Roster roster = Roster.of(5).with(6, "学号", Roster.studentNumber(2));
        OFFICE.importRoster(year, roster.xlsx(), "")
                .statusCode(422)
                .body("rejected", is(2))
                .body("added", is(3))
                .body("errors.row", contains(3, 6))
                .body("errors.column", contains("学号", "学号"))
                .body("errors[0].message", containsString("第 6 行"))
                .body("errors[1].message", containsString("第 3 行"));
        OFFICE.importRoster(year, roster.xlsx(), "dryRun=true&acceptPartial=true")
                .body("added", is(3))
                .body("rejected", is(2));
        OFFICE.importRoster(year, roster.xlsx(), "acceptPartial=true")
                .statusCode(201)
                .body("added", is(3))
                .body("rejected", is(2));
        assertEquals(
                List.of("S0000001", "S0000003", "S0000004"),
                OFFICE.get("/graduates", "cohort", year).extract().<List<String>>path("items.studentNumber"));
    }

    @Test
    @DisplayName("an ID number twice is one person twice: both rows are named")
    void sameIdNumber() {
        int year = fixture.emptyCohort();
        OFFICE.importRoster(
                        year, Roster.of(4).with(5, "身份证号", Roster.idNumber(1)).csv(), "")
                .statusCode(422)
                .body("errors.row", contains(2, 5))
                .body("errors.column", contains("身份证号", "身份证号"));
        nothingChanged(year);
    }

    @Test
    @DisplayName("R2.2 a new student number for somebody on the roster would count them twice, unless the old one goes")
    void changedStudentNumber() {
        int year = fixture.emptyCohort();
        OFFICE.importRoster(year, Roster.of(3).csv(), "").statusCode(201);
        byte[] renumbered = Roster.of(3).with(3, "学号", "S9999999").csv();
        for (String query : List.of("dryRun=true", "acceptPartial=true")) {
            OFFICE.importRoster(year, renumbered, query)
                    .body("errors.row", contains(3))
                    .body("errors.column", contains("学号"))
                    .body("errors[0].message", containsString("重复计数"))
                    .body("missing", is(1));
        }
        counted(year, 3);
        OFFICE.importRoster(year, renumbered, "removeMissing=true&expectedMissing=1")
                .statusCode(201)
                .body("added", is(1))
                .body("removed", is(1));
        counted(year, 3);
    }

    @Test
    @DisplayName("two graduates whose ID numbers were swapped are corrected by one file")
    void swappedIdNumbers() {
        int year = fixture.emptyCohort();
        Roster swapped = Roster.of(2).with(2, "身份证号", Roster.idNumber(2)).with(3, "身份证号", Roster.idNumber(1));
        OFFICE.importRoster(year, swapped.csv(), "").statusCode(201);
        OFFICE.importRoster(year, Roster.of(2).csv(), "").statusCode(201).body("changed", is(2));
    }

    @Test
    @DisplayName("the same class name in two colleges is two classes, and what a rejected row names is not made")
    void sameClassNameInTwoColleges() {
        int year = fixture.emptyCohort();
        Roster roster = Roster.of(3)
                .with(3, "二级学院代码", "02")
                .with(3, "二级学院", "信息工程学院")
                .with(4, "二级学院", "信息工程学院")
                .with(4, "专业代码", "999999")
                .with(4, "专业名称", "没有的专业")
                .with(4, "班级", "没有的班");
        OFFICE.importRoster(year, roster.csv(), "acceptPartial=true").statusCode(201);
        OFFICE.get("/cohorts/" + year + "/colleges")
                .statusCode(200)
                .body("items.code", contains("01", "02"))
                .body("items.classes.key.flatten()", contains("01/机电2201班", "02/机电2201班"))
                .body("items.majors.code.flatten()", equalTo(List.of("460301", "460301")));
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
