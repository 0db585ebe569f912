package org.luoshi.reconcile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.review.Persona.OFFICE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

/** R1.1: what is known to be wrong with a large file is found, all of it and nothing else. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PlantedDifferencesTest {

    private static final int MANY = 4000;

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn database;

    @Test
    @DisplayName(
            "4,000 rows with 37 planted differences: exactly those, each with its owner; none once they are mended; spelling is no difference")
    void planted() throws SQLException {
        int year = largeSchool();
        try {
            RegisterTable right = RegisterTable.of(ReconciliationTest.export(OFFICE, year));
            assertEquals(MANY, right.rows());
            RegisterTable file = RegisterTable.of(ReconciliationTest.export(OFFICE, year));
            for (int row = 1000; row < 1100; row++) {
                file.change(row, "单位名称", name -> " " + name.replace("有限公司", "有限责任公司"));
                file.change(row, "签约日期", day -> day.replace("-", "/0").replace("/00", "/0"));
                file.change(row, "统一社会信用代码", code -> code.toLowerCase().replace('9', '９'));
                file.set(row, "毕业去向", "");
            }
            plant(file);
            String id = ReconciliationTest.handIn(OFFICE, year, Map.of(), file.xlsx())
                    .statusCode(201)
                    .body("rows", is(MANY + 1))
                    .body("differences", is(37))
                    .body("graduates", is(MANY))
                    .body("was", nullValue())
                    .extract()
                    .path("id");
            String list = "/cohorts/" + year + "/reconciliations/" + id + "/differences?size=200";
            OFFICE.person()
                    .get(list)
                    .statusCode(200)
                    .body("total", is(37))
                    .body("items.findAll { it.field == 'EMPLOYER' }", hasSize(10))
                    .body("items.findAll { it.field == 'DESTINATION' }", hasSize(5))
                    .body("items.findAll { it.field == 'CREDIT_CODE' }", hasSize(4))
                    .body("items.findAll { it.field == 'MAJOR' }", hasSize(4))
                    .body("items.findAll { it.kind == 'ONLY_HERE' }", hasSize(3))
                    .body("items.findAll { it.kind == 'ONLY_THERE' }", hasSize(3))
                    .body("items.findAll { it.kind == 'PROOF_MISSING' }.owner", contains("CLASS_STAFF", "CLASS_STAFF"))
                    .body("items.findAll { it.kind == 'PROOF_MISSING' }.fixIn", contains("HERE", "HERE"))
                    .body("items.findAll { it.doubt == 'NAME_DIFFERS' }", hasSize(4))
                    .body("items.findAll { it.doubt == 'TWICE_IN_FILE' }", hasSize(2))
                    .body("items.ownerNames", everyItem(hasSize(1)))
                    .body("items.findAll { it.owner == 'OFFICER' }.ownerNames.flatten()", everyItem(is("吴干事")))
                    .body("items.findAll { it.owner == 'CLASS_STAFF' }.ownerNames.flatten()", everyItem(is("郑老师")))
                    .body("items.find { it.field == 'EMPLOYER' }.there", is("别的单位"));
            OFFICE.person().get(list + "&kind=PROOF_MISSING").body("total", is(2));
            OFFICE.person().get(list + "&field=MAJOR&owner=OFFICER").body("total", is(4));
            ReconciliationTest.handIn(OFFICE, year, Map.of(), right.csv(Charset.forName("GBK")))
                    .statusCode(201)
                    .body("differences", is(0))
                    .body("agreeing", is(MANY))
                    .body("was", is(37))
                    .body("mended", is(37))
                    .body("fresh", is(0));
        } finally {
            forget(year);
        }
    }

    private static void plant(RegisterTable file) {
        for (int i = 0; i < 10; i++) {
            file.set(10 + i, "单位名称", "别的单位");
        }
        for (int i = 0; i < 5; i++) {
            file.set(30 + i, "毕业去向类别代码", "10").set(30 + i, "毕业去向", "签就业协议形式就业");
        }
        for (int i = 0; i < 4; i++) {
            file.change(40 + i, "姓名", name -> name + "甲");
            file.set(50 + i, "统一社会信用代码", "91430100MA4L00015X");
            file.set(60 + i, "专业代码", "999999");
        }
        file.set(MANY - 1, "毕业去向类别代码", "11").set(MANY, "毕业去向类别代码", "12");
        file.copyRow(70);
        for (int i = 0; i < 3; i++) {
            file.copyRow(80).set(file.rows(), "学号", "X000" + i);
        }
        for (int i = 0; i < 3; i++) {
            file.without(90);
        }
    }

    // all but the last two have a verified labour contract, with its proof
    private int largeSchool() throws SQLException {
        int year = fixture.emptyCohort();
        ReconciliationTest.roster(year, Roster.of(MANY));
        OFFICE.person()
                .put(
                        "/assignments/T0951",
                        Map.of("cohort", year, "name", "吴干事", "role", "officer", "collegeCode", "01"))
                .statusCode(200);
        OFFICE.person()
                .put(
                        "/assignments/T0952",
                        Map.of(
                                "cohort", year,
                                "name", "郑老师",
                                "role", "counselor",
                                "collegeCode", "01",
                                "classNames", List.of("机电2201班")))
                .statusCode(200);
        sql(
                "insert into employment_record (graduate_id, reported_as, verified_as, version) select id, 'CONTRACT',"
                        + " 'CONTRACT', 0 from graduate where cohort_year = " + year + " and student_number < '"
                        + Roster.studentNumber(MANY - 1) + "'",
                "insert into declaration (record_id, graduate_id, state, destination, details, on_behalf, entered_by,"
                        + " entered_by_name, entered_role, edited_by, created_at, state_since, submitted_at, risk, version)"
                        + " select r.id, g.id, 'VERIFIED', 'CONTRACT', concat('{\"employer\":{\"creditCode\":\"91430100MA4L000150\","
                        + "\"industry\":\"22\",\"jobCategory\":\"13\",\"location\":\"湖南省长沙市\",\"name\":\"长沙湘电科技', g.id % 97,"
                        + " '有限公司\",\"nature\":\"39\"},\"signedOn\":\"2023-06-01\"}'), 0, 's', 's', 'graduate', 's', now(6),"
                        + " now(6), now(6), 0, 0 from employment_record r join graduate g on g.id = r.graduate_id where"
                        + " g.cohort_year = " + year,
                "update employment_record r join declaration d on d.record_id = r.id join graduate g on g.id = r.graduate_id"
                        + " set r.verified_declaration = d.id where g.cohort_year = " + year,
                "insert into evidence (declaration_id, kind, slot, uploaded_by, uploaded_by_name, uploaded_role, uploaded_at)"
                        + " select d.id, 'LABOUR_CONTRACT', 'contract', 's', 's', 'graduate', now(6) from declaration d join"
                        + " graduate g on g.id = d.graduate_id where g.cohort_year = " + year);
        return year;
    }

    // none of it is in the log: other tests hold tables against it
    private void forget(int year) throws SQLException {
        String theirs = " where graduate_id in (select id from graduate where cohort_year = " + year + ")";
        sql(
                "delete from evidence where declaration_id in (select id from declaration" + theirs + ")",
                "delete from declaration" + theirs,
                "delete from employment_record" + theirs);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }
}
