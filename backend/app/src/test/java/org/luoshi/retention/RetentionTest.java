package org.luoshi.retention;

import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.put;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.cohort.Graduate;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** What is held about a graduate is deleted when its time is over (PIPL 19, 47). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RetentionTest extends OneDeclared {

    @Inject
    EntityManager entities;

    @Inject
    Erasure erasure;

    @Inject
    EveryColumn everyColumn;

    @Test
    @DisplayName(
            "the office sees what a deletion would take, and moves the day: not into the past, not before the year-end cut")
    void setting() {
        declareAndVerify();
        String cohort = "/retention/" + school.year();
        String find = "items.find { it.cohort == " + school.year() + " }";
        get("office", "/retention")
                .statusCode(200)
                .body(find + ".usual", is(true))
                .body(find + ".due", is(false))
                .body(find + ".graduates", is(11))
                .body(find + ".declarations", is(1))
                .body(find + ".files", is(1))
                .body(find + ".bytes", is(proof.length))
                .body(find + ".erased", is(0));
        put("office", "/retention/1950", Map.of("keepUntil", "2199-12-31", "version", 0))
                .statusCode(404);
        put("office", cohort, Map.of("keepUntil", school.year() + "-12-30", "version", 0))
                .statusCode(400)
                .body("errors[0].field", is("keepUntil"));
        put("office", cohort, Map.of("keepUntil", school.year() + "-12-31", "version", 3))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"));
        put("office", cohort, Map.of("keepUntil", school.year() + "-12-31", "version", 0, "expectedGraduates", 11))
                .statusCode(200)
                .body("deletedFrom", is((school.year() + 1) + "-01-01"))
                .body("keepUntil", is(school.year() + "-12-31"))
                .body("usual", is(false))
                .body("version", is(1));
    }

    @Test
    @DisplayName(
            "on the last day nothing goes; a day later person and proof are gone, while digests, log and figures stay")
    void erased() throws SQLException {
        String declaration = declareAndVerify();
        QuarkusTransaction.requiringNew().run(() -> {
            Graduate graduate = entities.find(Graduate.class, school.graduate().id);
            graduate.name = "独孤求败某某";
            graduate.phone = "13900001111";
            // an account of nobody else, beside that of a number which other cohorts have too
            entities.find(Graduate.class, school.graduate2().id).studentNumber = "only-" + school.year();
            entities.createNativeQuery("insert into person (subject, name, number) values (?1, '独孤求败某某', ?2)")
                    .setParameter(1, "only-" + school.year())
                    .setParameter(2, "only-" + school.year())
                    .executeUpdate();
        });
        post(
                        "counselor",
                        "/graduates/" + school.graduate().id + "/assistance",
                        Map.of(
                                "kind",
                                "OFFER",
                                "on",
                                LocalDate.now(SchoolTime.ZONE).toString(),
                                "employer",
                                "某某厂",
                                "text",
                                "家事"))
                .statusCode(201);
        fixture.school();
        LocalDate last = LocalDate.of(school.year() + 3, 12, 31);
        String key = everyColumn.one("SELECT object_key FROM evidence WHERE declaration_id = " + declaration);
        String before = everyColumn.one("SELECT sha256 FROM evidence WHERE declaration_id = " + declaration);
        String log = log();
        String rates = rates();
        assertEquals(0, erasure.erase(school.year(), noonOf(last)));
        assertEquals("独孤求败某某", everyColumn.one("SELECT name FROM graduate WHERE id = " + school.graduate().id));
        assertEquals(11, erasure.erase(school.year(), noonOf(last.plusDays(1))));
        assertEquals(0, erasure.erase(school.year(), noonOf(last.plusDays(1))));
        assertEquals("—", everyColumn.one("SELECT name FROM graduate WHERE id = " + school.graduate().id));
        assertEquals(
                "0",
                everyColumn.one("SELECT COUNT(*) FROM graduate WHERE id_number IS NOT NULL AND cohort_year = "
                        + school.year()));
        assertEquals(
                "OFFER--",
                everyColumn.one(
                        "SELECT CONCAT(kind, COALESCE(employer, '-'), COALESCE(note, '-')) FROM assistance_entry"
                                + " WHERE graduate_id = " + school.graduate().id));
        assertEquals("{}", everyColumn.one("SELECT details FROM declaration WHERE id = " + declaration));
        assertEquals(before, everyColumn.one("SELECT sha256 FROM evidence WHERE declaration_id = " + declaration));
        assertEquals("0", everyColumn.one("SELECT COUNT(*) FROM evidence WHERE object_key = '" + key + "'"));
        assertEquals(log, log(), "entries that were there are as they were");
        assertEquals(rates, rates());
        assertEquals(
                "personal-data-deleted",
                everyColumn.one("SELECT event FROM audit_entry WHERE graduate = '" + school.graduate().id
                        + "' ORDER BY id DESC LIMIT 1"));
        get("office", "/graduates/" + school.graduate().id)
                .statusCode(200)
                .body("name", is("—"))
                .body("idNumber", is(""));
        get("office", "/declarations/" + declaration).statusCode(200).body("state", is("VERIFIED"));
        get("office", "/graduates/" + school.graduate().id + "/responsibility")
                .statusCode(200)
                .body("declarations[0].acts.what", hasItems("SUBMITTED", "PASSED"));
        assertEquals("1", everyColumn.one("SELECT COUNT(*) FROM person WHERE number = '2022010101'"));
        for (String text : List.of("独孤求败某某", "13900001111", words())) {
            assertEquals(List.of(), everyColumn.with(text), text);
        }
    }

    private static Clock noonOf(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(SchoolTime.ZONE).toInstant(), SchoolTime.ZONE);
    }

    private String rates() {
        return get("office", "/statistics/rates?by=college&cohort=" + school.year())
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("total")
                .toString();
    }

    private String log() throws SQLException {
        return everyColumn.one("SELECT GROUP_CONCAT(HEX(leaf_hash) ORDER BY id) FROM audit_entry WHERE graduate = '"
                + school.graduate().id + "' AND event <> 'personal-data-deleted'");
    }
}
