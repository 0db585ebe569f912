package org.luoshi.reconcile;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.OFFICE;
import static org.luoshi.review.Persona.OFFICER;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
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
import org.luoshi.stack.LocalStackResource;

/** R1.1: earlier years are taken over as what they are, and never count as verified. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class ImportedYearsTest {

    private static final String YEARS = "/imported-years";

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    EveryColumn database;

    @Inject
    EntityManager entities;

    private static byte[] register() {
        return RegisterTable.with("学号", "姓名", "专业代码", "专业名称", "毕业去向类别代码", "毕业去向")
                .row("旧届学号1", "旧届甲某", "460301", "机电一体化技术", "11", "")
                .row("旧届学号2", "旧届乙某", "460301", "机电一体化技术", "70", "")
                .row("旧届学号3", "旧届丙某", "460301", "机电一体化技术", "没有这个码", "")
                .csv(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("only the office imports, only earlier years, and never a year that is verified here")
    void refused() {
        COUNSELOR.person().get(YEARS).statusCode(403);
        take(OFFICER, 2005).statusCode(403);
        take(OFFICE, 1999).statusCode(400);
        take(OFFICE, fixture.school().year()).statusCode(400);
        OFFICE.person().delete(YEARS + "/2005").statusCode(404);
        OFFICE.person().get(YEARS + "/2005/records").statusCode(404);
        OFFICE.person()
                .upload(YEARS + "/2005", Map.of(), "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into cohort (year, opens_on, report_due_on, publish_due_on, weekly_due, destination_grouping,"
                                + " roster_version, version) select 2004, c.opens_on, c.report_due_on, c.publish_due_on,"
                                + " c.weekly_due, c.destination_grouping, 0, 0 from cohort c where not exists (select 1 from cohort"
                                + " d where d.year = 2004) limit 1")
                .executeUpdate());
        take(OFFICE, 2004).statusCode(409).body("type", is("/problems/already-exists"));
        OFFICE.person().get(YEARS).body("items.year", not(hasItem(2005))).body("items.year", not(hasItem(2004)));
    }

    @Test
    @DisplayName("headings explained for an imported year are remembered, as they are for the register")
    void headings() {
        byte[] strange = new String(register(), StandardCharsets.UTF_8)
                .replace("\"学号\"", "\"旧届的号\"")
                .getBytes(StandardCharsets.UTF_8);
        OFFICE.person().upload(YEARS + "/2003", Map.of(), "x.csv", strange).statusCode(422);
        OFFICE.person()
                .upload(YEARS + "/2003", Map.of("mapping", "{\"旧届的号\":\"STUDENT_NUMBER\"}"), "x.csv", strange)
                .statusCode(201);
        OFFICE.person()
                .upload(YEARS + "/2002", Map.of(), "x.csv", strange)
                .statusCode(201)
                .body("rows", is(3));
        for (int year : new int[] {2002, 2003}) {
            OFFICE.person().delete(YEARS + "/" + year).statusCode(204);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from national_column_mapping where heading = '旧届的号'")
                        .executeUpdate());
    }

    @Test
    @DisplayName(
            "every record, list and export says that it is imported; nobody's name is kept; the log has the file's digest")
    void marked() throws SQLException {
        take(OFFICE, 2006)
                .statusCode(201)
                .body("origin", is("IMPORTED"))
                .body("rows", is(3))
                .body("graduates", is(3))
                .body("employed", is(1))
                .body("unknown", is(1))
                .body("importedRate", is(33.33f))
                .body("sha256", notNullValue())
                .body("importedBy", notNullValue());
        take(OFFICE, 2006).statusCode(409).body("type", is("/problems/already-exists"));
        OFFICER.person()
                .get(YEARS)
                .statusCode(200)
                .body("mayImport", is(false))
                .body("items.origin", everyItem(is("IMPORTED")))
                .body("items.find { it.year == 2006 }.mayUndo", is(false));
        OFFICER.person()
                .get(YEARS + "/2006/records?size=2")
                .statusCode(200)
                .body("total", is(3))
                .body("items", hasSize(2))
                .body("items.origin", everyItem(is("IMPORTED")))
                .body("items[0].stated", is("EMPLOYED"));
        byte[] sheet = OFFICE.person()
                .get(YEARS + "/2006/records.xlsx")
                .statusCode(200)
                .extract()
                .asByteArray();
        List<String> origins = new ArrayList<>();
        RegisterTable.read(sheet).read(row -> origins.add(row.cell(1)));
        assertEquals(4, origins.size());
        assertTrue(origins.stream().skip(1).allMatch(one -> one.contains("未经本校认定")), origins.toString());
        assertEquals(List.of(), database.with("旧届甲某"));
        assertEquals(List.of(), database.with("旧届学号1"));
        String digest = OFFICE.person().get(YEARS).extract().path("items.find { it.year == 2006 }.sha256");
        OFFICE.person().delete(YEARS + "/2006").statusCode(204);
        OFFICE.person().get(YEARS).body("items.year", not(hasItem(2006)));
        Object left = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select count(*) from imported_record where year = 2006")
                        .getSingleResult());
        assertEquals(0, ((Number) left).intValue());
        assertTrue(!database.with(digest).isEmpty(), "the log keeps the digest of what was taken back");
        take(OFFICE, 2006).statusCode(201);
        OFFICE.person().delete(YEARS + "/2006").statusCode(204);
    }

    @Test
    @DisplayName("R2.3 reported, verified and signed stay what they were, and an imported year has none of them")
    void neverCounted() {
        Fixture.School school = fixture.school();
        Way.OWN.bring(school, proofs, State.VERIFIED);
        List<String> before = figures(school.year());
        String cohorts = OFFICE.person().get("/cohorts").extract().asString();
        String published =
                OFFICE.person().get("/public/initial-rates").extract().asString();
        take(OFFICE, 2007).statusCode(201);
        assertEquals(before, figures(school.year()));
        assertEquals(cohorts, OFFICE.person().get("/cohorts").extract().asString());
        assertEquals(
                published,
                OFFICE.person().get("/public/initial-rates").extract().asString());
        for (String stage : List.of("reported", "verified", "signed")) {
            OFFICE.person()
                    .get("/statistics/rates?cohort=2007&by=college&stage=" + stage)
                    .statusCode(404);
        }
        OFFICE.person().get("/cohorts/2007/national-export.xlsx").statusCode(404);
        OFFICE.person().delete(YEARS + "/2007").statusCode(204);
    }

    private static List<String> figures(int year) {
        List<String> all = new ArrayList<>();
        for (String stage : List.of("reported", "verified", "signed")) {
            ValidatableResponse rates = OFFICE.person()
                    .get("/statistics/rates?cohort=" + year + "&by=college&stage=" + stage)
                    .statusCode(200);
            all.add(stage + rates.extract().path("total") + rates.extract().path("groups"));
        }
        return all;
    }

    private static ValidatableResponse take(Persona who, int year) {
        return who.person().upload(YEARS + "/" + year, Map.of(), "旧届.csv", register());
    }
}
