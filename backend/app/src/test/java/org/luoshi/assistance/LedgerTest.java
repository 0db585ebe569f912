package org.luoshi.assistance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.review.Persona.ADVISER;
import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.COUNSELOR2;
import static org.luoshi.review.Persona.GRADUATE;
import static org.luoshi.review.Persona.GRADUATE2;
import static org.luoshi.review.Persona.INSPECTOR;
import static org.luoshi.review.Persona.LEADER;
import static org.luoshi.review.Persona.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

/** Help is recorded and never silently changed. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.4 the ledger of help for graduates in difficulty and for those without work")
class LedgerTest extends HelpOfAClass {

    @Test
    @DisplayName(
            "who does not help may not write, a day to come did not happen, an offer has an employer, an intention is said")
    void refusals() {
        record(GRADUATE.person(), "GUIDANCE", TODAY, Map.of()).statusCode(403);
        record(LEADER.person(), "GUIDANCE", TODAY, Map.of()).statusCode(403);
        record(INSPECTOR.person(), "GUIDANCE", TODAY, Map.of()).statusCode(403);
        record(COUNSELOR2.person(), "GUIDANCE", TODAY, Map.of()).statusCode(404);
        GRADUATE2.person().get(ledger).statusCode(404);
        record(COUNSELOR.person(), "GUIDANCE", TODAY.plusDays(1), Map.of())
                .statusCode(400)
                .body("errors[0].field", is("on"));
        record(COUNSELOR.person(), "OFFER", TODAY, Map.of())
                .statusCode(422)
                .body("type", is("/problems/details-incomplete"))
                .body("errors[0].field", is("employer"));
        record(COUNSELOR.person(), "INTENTION", TODAY, Map.of())
                .statusCode(422)
                .body("errors[0].field", is("intention"));
        record(COUNSELOR.person(), "GUIDANCE", TODAY, Map.of("replaces", "999999999"))
                .statusCode(400)
                .body("errors[0].field", is("replaces"));
        GRADUATE.person().get(ledger).statusCode(200).body("entries", is(List.of()));
    }

    @Test
    @DisplayName(
            "a correction is a further entry: the wrong one stays in sight and no longer counts; each is corrected once")
    void corrections() {
        String wrong = entry("TRAINING", TODAY, Map.of("text", "焊接培训"));
        record(COUNSELOR.person(), "GUIDANCE", TODAY, Map.of("replaces", wrong, "withdrawn", true))
                .statusCode(422)
                .body("type", is("/problems/reason-missing"));
        record(ADVISER.person(), "GUIDANCE", TODAY, Map.of("replaces", wrong, "text", "其实是职业指导"))
                .statusCode(201)
                .body("about.trainings", is(0))
                .body("about.guidances", is(1))
                .body("entries.find { it.id == '" + wrong + "' }.text", is("焊接培训"))
                .body("entries.find { it.id == '" + wrong + "' }.replacedBy", not(nullValue()));
        record(COUNSELOR.person(), "POLICY_TALK", TODAY, Map.of("replaces", wrong))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"));
        String next = GRADUATE.person().get(ledger).extract().path("entries.find { it.replacedBy == null }.id");
        record(OFFICER.person(), "GUIDANCE", TODAY, Map.of("replaces", next, "withdrawn", true, "text", "记错了人"))
                .statusCode(201)
                .body("about.guidances", is(0))
                .body("about.standing", is("NONE"))
                .body("about.lastOn", nullValue())
                .body("entries.size()", is(3));
    }

    @Test
    @DisplayName("an offer's end is another entry in its place; the graduate reads all of it and who wrote it")
    void offers() {
        String offer = entry("OFFER", TODAY.minusDays(3), Map.of("employer", "长沙湘电科技有限公司"));
        record(
                        COUNSELOR.person(),
                        "OFFER",
                        TODAY.minusDays(3),
                        Map.of("employer", "长沙湘电科技有限公司", "outcome", "ACCEPTED", "replaces", offer))
                .statusCode(201)
                .body("about.offers", is(1))
                .body("about.offersAccepted", is(1));
        GRADUATE.person()
                .get(ledger)
                .statusCode(200)
                .body("recordable", is(false))
                .body("entries.find { it.replacedBy == null }.employer", is("长沙湘电科技有限公司"))
                .body("entries.find { it.replacedBy == null }.outcome", is("ACCEPTED"))
                .body("entries.recordedRole", everyItem(is("counselor")));
    }

    @Test
    @DisplayName("words and employers are sealed in the database; files have counts and no words")
    void sealed() throws SQLException {
        entry("OFFER", TODAY, Map.of("employer", "岳阳洞庭苇业有限公司", "text", "家中母亲长期住院"));
        assertEquals(List.of(), everyColumn.with("岳阳洞庭苇业有限公司"));
        assertEquals(List.of(), everyColumn.with("家中母亲长期住院"));
        String csv = COUNSELOR
                .person()
                .getWith("Accept", "text/csv", "/assistance?cohort=" + school.year())
                .statusCode(200)
                .extract()
                .asString();
        assertTrue(csv.contains("\"毕业生0101\"") || csv.contains("2022010101"), csv);
        assertTrue(!csv.contains("岳阳") && !csv.contains("住院"), csv);
        COUNSELOR
                .person()
                .getWith("Accept", AssistanceResource.XLSX, "/assistance?cohort=" + school.year())
                .statusCode(200)
                .header("Content-Disposition", containsString("assistance.xlsx"));
    }
}
