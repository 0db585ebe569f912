package org.luoshi.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** What a file changes is named before it is taken: cell by cell, new classes too; another person is never put behind a student number
 * (R2.2, R6.1). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterChangesTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    private int year;

    @BeforeEach
    void cohort() {
        year = fixture.emptyCohort();
        OFFICE.importRoster(year, Roster.of(4).xlsx(), "").statusCode(201);
    }

    @Test
    @DisplayName(
            "R2.2 another name and another ID number under a known student number is another person: its row is rejected")
    void anotherPerson() {
        Roster other = Roster.of(4).with(3, "姓名", "顶替者").with(3, "身份证号", Roster.idNumber(900));
        for (String how : new String[] {"dryRun=true", ""}) {
            OFFICE.importRoster(year, other.csv(), how)
                    .statusCode(how.isEmpty() ? 422 : 200)
                    .body("rejected", is(1))
                    .body("changed", is(0))
                    .body("unchanged", is(3))
                    .body("errors.row", contains(3))
                    .body("errors.column", contains("身份证号"))
                    .body("errors[0].message", containsString("另一个学号"));
        }
        OFFICE.importRoster(year, other.with(2, "班级", "机电2202班").csv(), "acceptPartial=true")
                .statusCode(201)
                .body("changed", is(1))
                .body("rejected", is(1))
                .body("missing", is(0));
        OFFICE.get("/graduates", "cohort", year)
                .body("items.name", contains("学生1", "学生2", "学生3", "学生4"))
                .body("items[0].className", is("机电2202班"));
    }

    @Test
    @DisplayName("a class or major to which only a rejected row belongs is neither announced nor made (R2.2)")
    void nothingOfARejectedRow() {
        Roster other = Roster.of(4)
                .with(2, "班级", "机电2202班")
                .with(3, "姓名", "顶替者")
                .with(3, "身份证号", Roster.idNumber(900))
                .with(3, "专业代码", "999999")
                .with(3, "专业名称", "没有的专业")
                .with(3, "班级", "没有的班");
        for (String how : new String[] {"dryRun=true", "acceptPartial=true"}) {
            OFFICE.importRoster(year, other.csv(), how)
                    .statusCode(how.startsWith("dry") ? 200 : 201)
                    .body("rejected", is(1))
                    .body("changed", is(1))
                    .body("structure.key", contains("01/机电2202班"));
        }
        OFFICE.get("/cohorts/" + year + "/colleges")
                .body("items.classes.key.flatten()", contains("01/机电2201班", "01/机电2202班"))
                .body("items.majors.code.flatten()", contains("460301"));
    }

    @Test
    @DisplayName(
            "a corrected ID number alone, or a corrected name alone, is taken and named, the ID numbers masked and first")
    void corrections() {
        Roster corrected = Roster.of(4).with(2, "姓名", "学生一").with(5, "身份证号", Roster.idNumber(900));
        ValidatableResponse dry = OFFICE.importRoster(year, corrected.csv(), "dryRun=true");
        named(dry.statusCode(200));
        String id = OFFICE.importRoster(year, corrected.csv(), "")
                .statusCode(201)
                .extract()
                .path("id");
        named(OFFICE.get("/cohorts/" + year + "/roster-imports/" + id));
    }

    private static void named(ValidatableResponse report) {
        String masked = Roster.idNumber(900).substring(0, 3) + "***********"
                + Roster.idNumber(900).substring(14);
        report.body("changed", is(2))
                .body("rejected", is(0))
                .body("changes.column", contains("身份证号", "姓名"))
                .body("changes.studentNumber", contains(Roster.studentNumber(4), Roster.studentNumber(1)))
                .body("changes[0].row", is(5))
                .body("changes[0].after", is(masked))
                .body("changes[1].before", is("学生1"))
                .body("changes[1].after", is("学生一"))
                .body("changedColumns.column", contains("姓名", "身份证号"))
                .body("changedColumns.count", contains(1, 1));
        org.junit.jupiter.api.Assertions.assertFalse(
                report.extract().asString().contains(Roster.idNumber(900)), "no whole ID number in a report");
    }

    @Test
    @DisplayName(
            "a class that a file is the first to name is named, with how many it puts there; so is another name of a college")
    void structure() {
        Roster typo = Roster.of(5).with(2, "班级", "机电2201斑").withAll("二级学院", "机电学院");
        OFFICE.importRoster(year, typo.csv(), "dryRun=true")
                .statusCode(200)
                .body("structureCount", is(2))
                .body("structure.kind", contains("COLLEGE", "CLASS"))
                .body("structure[0].before", is("机电工程学院"))
                .body("structure[1].key", is("01/机电2201斑"))
                .body("structure[1].before", nullValue())
                .body("structure[1].graduates", is(1))
                .body("changes[0].before", is("01/机电2201班"))
                .body("changes[0].after", is("01/机电2201斑"));
        OFFICE.get("/cohorts/" + year + "/colleges").body("items[0].classes.name", not(hasItem("机电2201斑")));
        OFFICE.importRoster(year, Roster.of(4).csv(), "dryRun=true")
                .body("structure", empty())
                .body("changes", empty());
    }

    @Test
    @DisplayName("the list of changes is bounded, its totals are not")
    void bounded() {
        OFFICE.importRoster(year, Roster.of(400).csv(), "").statusCode(201);
        OFFICE.importRoster(
                        year,
                        Roster.of(400)
                                .withAll("资格审查", "不通过")
                                .with(401, "身份证号", Roster.idNumber(900))
                                .csv(),
                        "dryRun=true")
                .statusCode(200)
                .body("changed", is(400))
                .body("changes", hasSize(300))
                .body("changes[0].column", is("身份证号"))
                .body("changedColumns.find { it.column == '资格审查' }.count", is(400))
                .body("changedColumns.find { it.column == '计入统计' }.count", is(400));
    }
}
