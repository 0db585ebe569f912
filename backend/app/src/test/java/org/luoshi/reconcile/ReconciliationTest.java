package org.luoshi.reconcile;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.OFFICE;
import static org.luoshi.review.Persona.OFFICER;
import static org.luoshi.review.Persona.OFFICER2;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.review.Persona;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

/** R1.1 R5.3: the school and the national register agree record by record, and where they do not, somebody is named. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ReconciliationTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    EveryColumn database;

    @Test
    @DisplayName(
            "an ID number in the file tells people apart, whatever their student number is there, and is kept nowhere")
    void byIdNumber() throws SQLException {
        int year = fixture.emptyCohort();
        roster(year, Roster.of(3));
        RegisterTable file = RegisterTable.with("身份证号", "学号", "姓名", "毕业去向类别代码")
                .row(Roster.idNumber(1), "别的学号", "学生1", "70")
                .row(Roster.idNumber(2), "S0000002", "学生2", "")
                .row(Roster.idNumber(3), "S0000003", "改名", "")
                .row("110105194912310021", "S0000009", "错号", "");
        String id = handIn(OFFICE, year, Map.of(), file.csv(StandardCharsets.UTF_8))
                .statusCode(201)
                .extract()
                .path("id");
        OFFICE.person()
                .get("/cohorts/" + year + "/reconciliations/" + id + "/differences")
                .body(
                        "items.findAll { it.graduate?.studentNumber == 'S0000001' }.field",
                        hasItems("STUDENT_NUMBER", "DESTINATION"))
                .body("items.findAll { it.graduate?.studentNumber == 'S0000002' }", hasSize(0))
                .body("items.findAll { it.graduate?.studentNumber == 'S0000003' }.field", contains("NAME"))
                .body("items.find { it.doubt == 'WRONG_ID_NUMBER' }.row", is(5))
                .body("total", is(4));
        assertEquals(List.of(), database.with(Roster.idNumber(2)));
    }

    @Test
    @DisplayName("headings that nobody knows are named; explained once, they are remembered, for other cohorts too")
    void drift() {
        Fixture.School school = fixture.school();
        int year = school.year();
        String odd = "去向编码" + year;
        RegisterTable file = RegisterTable.with("学号", "学生姓名", odd, "备注" + year).row("2022010101", "毕业生0101", "70", "x");
        handIn(OFFICE, year, Map.of(), file.xlsx())
                .statusCode(422)
                .body("type", is("/problems/register-rejected"))
                .body("rule", is("R1.1"))
                .body("headings.heading", contains("学号", "学生姓名", odd, "备注" + year))
                .body("headings[1].column", is("NAME"))
                .body("headings[2].column", nullValue())
                .body("missing", hasItem("DESTINATION_CODE"));
        handIn(OFFICE, year, Map.of("mapping", "{\"" + odd + "\":\"NONSENSE\"}"), file.xlsx())
                .statusCode(400);
        handIn(
                        OFFICE,
                        year,
                        Map.of("mapping", "{\"" + odd + "\":\"DESTINATION_CODE\",\"备注" + year + "\":\"\"}"),
                        file.xlsx())
                .statusCode(201)
                .body("ignoredHeadings", contains("备注" + year))
                .body("notInFile", hasItem("EMPLOYER"))
                .body("notInFile", not(hasItem("DESTINATION")));
        handIn(OFFICE, year, Map.of(), file.xlsx()).statusCode(201);
        handIn(OFFICE, fixture.school().year(), Map.of(), file.xlsx()).statusCode(201);
        OFFICER.person()
                .get("/cohorts/" + year + "/column-mapping")
                .statusCode(200)
                .body("columns[0].heading", is("学号"))
                .body("mapping.find { it.heading == '" + odd + "' }.column", is("DESTINATION_CODE"));
    }

    @Test
    @DisplayName("R4.1 an officer reconciles their own college and sees nothing of others; class staff hand nothing in")
    void scope() {
        Fixture.School school = fixture.school();
        int year = school.year();
        String path = "/cohorts/" + year + "/reconciliations";
        handIn(COUNSELOR, year, Map.of(), new byte[] {1}).statusCode(403);
        COUNSELOR.person().get("/cohorts/" + year + "/national-export.xlsx").statusCode(403);
        byte[] nobody = RegisterTable.with("学号", "姓名", "毕业去向类别代码")
                .row("2022020101", "毕业生0101", "")
                .xlsx();
        String whole = handIn(OFFICE, year, Map.of(), nobody)
                .statusCode(201)
                .body("differences", is(10))
                .extract()
                .path("id");
        OFFICER.person().get(path + "/" + whole).statusCode(200).body("differences", is(8));
        OFFICER2.person()
                .get(path + "/" + whole + "/differences")
                .statusCode(200)
                .body("total", is(2))
                .body("items.graduate.college", everyItem(is("02")));
        String own = handIn(OFFICER, year, Map.of(), nobody)
                .statusCode(201)
                .body("college", is("01"))
                .body("elsewhere", is(1))
                .body("differences", is(8))
                .extract()
                .path("id");
        OFFICER2.person().get(path + "/" + own).statusCode(404);
        OFFICER2.person().get(path).body("items.id", not(hasItem(own)));
        handIn(OFFICER, year, Map.of("college", "02"), nobody).statusCode(404);
        assertEquals(8, RegisterTable.of(export(OFFICER, year)).rows());
        assertEquals(11, RegisterTable.of(export(OFFICE, year)).rows());
    }

    @Test
    @DisplayName(
            "R5.3 what is verified here after the last file stands on the list of changes until the register has it")
    void standing() {
        Fixture.School school = fixture.school();
        int year = school.year();
        String updates = "/cohorts/" + year + "/register-updates";
        OFFICE.person().get(updates).statusCode(200).body("total", is(0)).body("importedAt", nullValue());
        RegisterTable file = RegisterTable.of(export(OFFICE, year)).set(1, "毕业去向类别代码", "70");
        handIn(OFFICE, year, Map.of(), file.xlsx()).statusCode(201).body("differences", is(1));
        OFFICE.person().get(updates).body("total", is(0)).body("importedAt", not(nullValue()));
        Way.OWN.bring(school, proofs, State.VERIFIED);
        OFFICER.person()
                .get(updates)
                .statusCode(200)
                .body("total", is(1))
                .body("items[0].graduate.studentNumber", is("2022010101"))
                .body("items[0].here", is("11 签劳动合同形式就业"))
                .body("items[0].there", is("70"))
                .body("items[0].owner", is("CLASS_STAFF"))
                .body("items[0].ownerNames", hasItems("T0101", "T0102"))
                .body("items[0].days", is(0))
                .body("items[0].changes.field", hasItems("DESTINATION", "EMPLOYER", "CREDIT_CODE"));
        OFFICER2.person().get(updates).body("total", is(0));
        OFFICE.person().get(updates + "?minDays=1").body("total", is(0));
        OFFICE.person().get(updates + "?owner=OFFICER").body("total", is(0));
        handIn(OFFICE, year, Map.of(), export(OFFICE, year)).statusCode(201).body("differences", is(0));
        OFFICE.person().get(updates).body("total", is(0));
    }

    static byte[] export(Persona who, int year) {
        return who.person()
                .get("/cohorts/" + year + "/national-export.xlsx")
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static ValidatableResponse handIn(Persona who, int year, Map<String, String> fields, byte[] file) {
        return who.person().upload("/cohorts/" + year + "/reconciliations", fields, "register.xlsx", file);
    }

    static void roster(int year, Roster roster) {
        OFFICE.person()
                .upload("/cohorts/" + year + "/roster-imports", Map.of(), "roster.csv", roster.csv())
                .statusCode(201);
    }
}
