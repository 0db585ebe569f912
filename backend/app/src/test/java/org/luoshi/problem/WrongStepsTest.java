package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** Steps for which something is missing or stale, each with its refusal in both languages and nothing changed. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class WrongStepsTest {

    private static final String FOUR = "\"NOT_FORCED\",\"DIPLOMA_NOT_TIED\",\"NOT_FALSE\",\"NO_INTERNSHIP_MATERIAL\"";

    @Inject
    Fixture fixture;

    @Inject
    Untouched untouched;

    private final Client graduate = new Client("graduate");
    private String year;
    private String draft;

    @BeforeEach
    void newDraft() {
        year = String.valueOf(fixture.school().year());
        draft = graduate.draft(Integer.parseInt(year), "STARTUP_ECOMMERCE");
    }

    @Test
    @DisplayName("a stale version, missing slots, wrong details, somebody else's step, a second declaration")
    void draft() {
        untouched.byAll(
                """
                stale edit | graduate PUT {one} | {"version":9,"destination":"SEEKING","details":{}} | 409 changed-meanwhile | /currentVersion 0
                stale deletion | graduate DELETE {one}?version=9 | - | 409 changed-meanwhile | /currentVersion 0
                stale submission | graduate POST {one}/submission | {"version":9} | 409 changed-meanwhile | /currentVersion 0
                missing slots | graduate POST {one}/submission | {"version":0,"attestations":[{four}]} | 422 evidence-missing | /missing/1/kinds ["SHOP_SCREENSHOT"]
                the rule behind them | graduate POST {one}/submission | {"version":0} | 422 evidence-missing | /rule R3.7c
                a code of no table | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"employer":{"nature":"猜的"}}} | 422 details-incomplete | /errors/0/field details.employer.nature
                a wrong check digit | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"employer":{"creditCode":"91430100MA4L000151"}}} | 422 details-incomplete | /errors/0/field details.employer.creditCode
                no telephone | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"employer":{"contactPhone":"12"}}} | 422 details-incomplete | /errors/0/field details.employer.contactPhone
                a code of another destination | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"nationalCode":"99"}} | 422 details-incomplete | /errors/0/field details.nationalCode
                an end before the start | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"startsOn":"2026-08-01","endsOn":"2026-07-01"}} | 422 details-incomplete | /errors/0/field details.endsOn
                R6.1 signed tomorrow | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"signedOn":"{tomorrow}"}} | 422 details-incomplete | /errors/0/field details.signedOn
                R6.1 signed before anybody lived | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"signedOn":"0001-01-01"}} | 422 details-incomplete | /errors/0/field details.signedOn
                R6.1 an end in ten thousand years | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"endsOn":"9999-12-31"}} | 422 details-incomplete | /errors/0/field details.endsOn
                R6.1 a name that reads backwards | graduate PUT {one} | {"version":0,"destination":"CONTRACT","details":{"employer":{"name":"\\u202e司公某"}}} | 422 details-incomplete | /errors/0/field details.employer.name
                a step of somebody else | counselor POST {one}/reviews | {"action":"PASS","version":0} | 409 step-not-allowed | /allowedActions []
                a second declaration | graduate POST /declarations | {"cohort":{year},"destination":"SEEKING"} | 409 already-exists | /declaration {draft}
                a graduate who reviews | graduate POST /reviews/batch | {} | 403 role-not-allowed |
                a graduate of nobody | counselor POST /declarations | {"cohort":{year},"graduateId":"999999999","destination":"SEEKING"} | 404 not-found |
                """,
                "one",
                "/declarations/" + draft,
                "draft",
                draft,
                "tomorrow",
                LocalDate.now(SchoolTime.ZONE).plusDays(1).toString(),
                "year",
                year,
                "four",
                FOUR);
    }

    @Test
    @DisplayName("R3.8 details, statements and reasons that a step needs are named one by one")
    void submitted() throws IOException {
        String one = "/declarations/" + draft;
        edit(0, Map.of());
        for (String kind : List.of("ID_CARD_COPY", "EMPLOYMENT_STATEMENT")) {
            graduate.upload(draft, kind, "a.jpg", jpeg()).id();
        }
        untouched.byAll(
                "no work | graduate POST {one}/submission | {\"version\":1,\"attestations\":[{four},\"OWN_SIGNATURE\"]}"
                        + " | 422 details-incomplete | /errors/0/field details.workDescription",
                "one",
                one,
                "four",
                FOUR);
        edit(1, Map.of("workDescription", "撰稿"));
        untouched.byAll(
                """
                R6.2 no statement | graduate POST {one}/submission | {"version":2,"attestations":[]} | 422 attestation-missing | /missing/0 NOT_FORCED
                R3.8 no signature | graduate POST {one}/submission | {"version":2,"attestations":[{four}]} | 422 attestation-missing | /missing ["OWN_SIGNATURE"]
                """,
                "one",
                one,
                "four",
                FOUR);
        List<String> all =
                List.of("NOT_FORCED", "DIPLOMA_NOT_TIED", "NOT_FALSE", "NO_INTERNSHIP_MATERIAL", "OWN_SIGNATURE");
        var submission = graduate.json("POST", one + "/submission", Map.of("version", 2, "attestations", all));
        assertEquals(200, submission.status());
        untouched.byAll(
                """
                R3.8 no counselor's word | counselor POST {one}/reviews | {"action":"PASS","version":3} | 422 attestation-missing | /missing ["COUNSELOR_VERIFIED"]
                stale pass | counselor POST {one}/reviews | {"action":"PASS","version":2} | 409 changed-meanwhile | /currentVersion 3
                no reason | counselor POST {one}/reviews | {"action":"RETURN","version":3} | 422 reason-missing | /errors/0/field reasons
                OTHER without words | counselor POST {one}/reviews | {"action":"RETURN","version":3,"reasons":["OTHER"]} | 422 reason-missing | /errors/0/field comment
                a slot that it has not | counselor POST {one}/reviews | {"action":"RETURN","version":3,"reasons":["DOUBTFUL"],"slots":["licence"]} | 400 invalid-request | /errors/0/field slots
                an edit of what is submitted | graduate PUT {one} | {"version":3,"destination":"SEEKING","details":{}} | 409 step-not-allowed | /allowedActions ["WITHDRAW"]
                """,
                "one",
                one);
    }

    private void edit(int version, Map<String, Object> details) {
        var answer = graduate.json(
                "PUT",
                "/declarations/" + draft,
                Map.of("version", version, "destination", "FREELANCE", "details", details));
        assertEquals(200, answer.status());
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }
}
