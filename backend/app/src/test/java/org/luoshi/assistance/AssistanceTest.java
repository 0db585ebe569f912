package org.luoshi.assistance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
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
import static org.luoshi.review.Persona.OFFICE;
import static org.luoshi.review.Persona.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.review.Person;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** Help is recorded, counted and never silently changed. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.4 R5.5 help for graduates in difficulty and for those without work")
class AssistanceTest {

    private static final LocalDate TODAY = LocalDate.now(SchoolTime.ZONE);

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    EveryColumn everyColumn;

    private Fixture.School school;
    private String ledger;

    @BeforeEach
    void inDifficulty() {
        school = fixture.school();
        ledger = "/graduates/" + school.graduate().id + "/assistance";
        difficulty("2022010101", 1);
        difficulty("2022010102", 6);
        difficulty("2022010103", 2);
        difficulty("2022010201", 4);
        difficulty("2022020101", 1);
    }

    private void difficulty(String number, int mask) {
        OFFICE.person()
                .patch("/graduates/" + school.graduates().get(number).id, Map.of("version", 0, "difficulty", mask))
                .statusCode(200);
    }

    private ValidatableResponse record(Person by, String kind, LocalDate on, Map<String, ?> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("kind", kind);
        body.put("on", on.toString());
        return by.post(ledger, body);
    }

    private String entry(String kind, LocalDate on, Map<String, ?> more) {
        return record(COUNSELOR.person(), kind, on, more)
                .statusCode(201)
                .extract()
                .path("entries.max { it.id.toLong() }.id");
    }

    private ValidatableResponse list(Person by, String filter) {
        return by.get("/assistance?cohort=" + school.year() + filter).statusCode(200);
    }

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
    @DisplayName(
            "the 100 % is three counts and those who are none of these; they add up in every line and each opens its list")
    void board() {
        Way.OWN.bring(school, proofs, State.VERIFIED);
        Person second = GRADUATE2.person();
        String unwilling = second.draft(school.year(), "NOT_SEEKING", Map.of());
        proofs.give(unwilling, org.luoshi.policy.EvidenceKind.NO_INTENTION_PROOF, "graduate2-upload");
        second.step(unwilling, "SUBMIT").statusCode(200);
        COUNSELOR.person().step(unwilling, "PASS").statusCode(200);
        OFFICER.person().step(unwilling, "PASS").statusCode(200);
        String third = "/graduates/" + school.graduates().get("2022010103").id + "/assistance";
        COUNSELOR
                .person()
                .post(third, Map.of("kind", "GUIDANCE", "on", TODAY.toString()))
                .statusCode(201);
        OFFICE.person()
                .get("/assistance/board?cohort=" + school.year())
                .statusCode(200)
                .body("items.college", contains("01", "02"))
                .body("items[0].graduates", is(4))
                .body("items[0].placed", is(1))
                .body("items[0].noIntention", is(1))
                .body("items[0].helped", is(1))
                .body("items[0].none", is(1))
                .body("total.graduates", is(5))
                .body("total.none", is(2))
                .body("total.quiet", is(2));
        COUNSELOR
                .person()
                .get("/assistance/board?cohort=" + school.year())
                .body("items.size()", is(1))
                .body("total.graduates", is(3));
        for (var one : Map.of(
                        "PLACED",
                        "2022010101",
                        "NO_INTENTION",
                        "2022010102",
                        "HELPED",
                        "2022010103",
                        "NONE",
                        "2022010201")
                .entrySet()) {
            list(OFFICER.person(), "&college=01&standing=" + one.getKey())
                    .body("items.studentNumber", contains(one.getValue()));
        }
        list(OFFICER.person(), "&difficulty=2").body("items.studentNumber", contains("2022010103", "2022010102"));
        list(OFFICER.person(), "&difficulty=6").body("items.studentNumber", contains("2022010102"));
        list(OFFICER.person(), "&group=WITHOUT_WORK").body("total", is(4));
    }

    @Test
    @DisplayName("no intention without a verified proof of it is no documented one, and the list says what is missing")
    void proofMissing() {
        entry("INTENTION", TODAY.minusDays(2), Map.of("intention", "WANTS_WORK"));
        entry("INTENTION", TODAY, Map.of("intention", "NO_INTENTION"));
        list(COUNSELOR.person(), "&proofMissing=true")
                .body("items.studentNumber", contains("2022010101"))
                .body("items[0].standing", is("NONE"))
                .body("items[0].intention", is("NO_INTENTION"));
        entry("INTENTION", TODAY, Map.of("intention", "UNDECIDED"));
        list(COUNSELOR.person(), "&proofMissing=true").body("total", is(0));
    }

    @Test
    @DisplayName("targets are settings; who is without an entry for longer than they say is found, the longest first")
    void targets() {
        Person office = OFFICE.person();
        String path = "/cohorts/" + school.year() + "/assistance-targets";
        office.get(path)
                .statusCode(200)
                .body("policyTalks", is(1))
                .body("guidances", is(1))
                .body("offers", is(3))
                .body("trainings", is(1))
                .body("quietDays", is(14))
                .body("usual", is(true));
        entry("GUIDANCE", TODAY.minusDays(15), Map.of());
        list(COUNSELOR.person(), "&quiet=true")
                .body("items.studentNumber", contains("2022010102", "2022010103", "2022010101"));
        entry("POLICY_TALK", TODAY.minusDays(14), Map.of());
        list(COUNSELOR.person(), "&quiet=true").body("items.studentNumber", not(hasItem("2022010101")));
        list(COUNSELOR.person(), "&targetsMet=true").body("total", is(0));
        office.put(
                        path,
                        Map.of(
                                "policyTalks", 1,
                                "guidances", 1,
                                "offers", 0,
                                "trainings", 0,
                                "quietDays", 10,
                                "version", 0))
                .statusCode(200);
        list(COUNSELOR.person(), "&targetsMet=true").body("items.studentNumber", contains("2022010101"));
        list(COUNSELOR.person(), "&quiet=true").body("items.studentNumber", hasItem("2022010101"));
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
