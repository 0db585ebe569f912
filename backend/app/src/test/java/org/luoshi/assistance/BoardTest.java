package org.luoshi.assistance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.GRADUATE2;
import static org.luoshi.review.Persona.OFFICE;
import static org.luoshi.review.Persona.OFFICER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.declaration.State;
import org.luoshi.review.Person;
import org.luoshi.review.Way;
import org.luoshi.stack.LocalStackResource;

/** Help is counted: what a college has done, and who was forgotten. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R5.4 R5.5 the board of help")
class BoardTest extends HelpOfAClass {

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
}
