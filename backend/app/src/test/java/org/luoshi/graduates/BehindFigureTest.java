package org.luoshi.graduates;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.contract;
import static org.luoshi.Errands.step;
import static org.luoshi.Errands.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Errands;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** The list behind a figure shows what the figure counts, not what came after it (R2.3, R5.3). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class BehindFigureTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    private Fixture.School school;
    private String verified;
    private String correcting;

    @BeforeEach
    void aVerifiedOneAndANewerOne() {
        school = fixture.school();
        verified = contract("graduate", school.year(), null);
        upload("graduate", "/declarations/" + verified + "/evidence", "a.png", Errands.picture(), "LABOUR_CONTRACT")
                .statusCode(201);
        step("graduate", verified, "submission", Map.of("attestations", Errands.FOUR_NOS));
        step("counselor", verified, "reviews", Map.of("action", "PASS"));
        step("officer", verified, "reviews", Map.of("action", "PASS"));
        correcting = contract("graduate", school.year(), verified);
    }

    @Test
    @DisplayName(
            "verified: the verified one, though a correction is a draft or under review; without a figure the newest")
    void verified() {
        behind("verifiedAs", verified, "VERIFIED");
        behind("reportedAs", verified, "VERIFIED");
        OFFICE.get("/graduates", "cohort", school.year(), "state", "DRAFT")
                .body("items.declaration.id", contains(correcting));
        step("graduate", correcting, "submission", Map.of("attestations", Errands.FOUR_NOS));
        behind("verifiedAs", verified, "VERIFIED");
        behind("reportedAs", correcting, "AT_CLASS");
        OFFICE.get("/graduates/" + school.graduate().id).body("declaration.id", is(correcting));
    }

    @Test
    @DisplayName("the file behind a figure says the same, and says states in words")
    void file() {
        assertTrue(csv("zh-CN", "&verifiedAs=EMPLOYED").contains("\"已认定\""), "zh");
        assertTrue(csv("en", "&verifiedAs=EMPLOYED").contains("\"Verified\""), "en");
        assertTrue(csv("zh-CN", "&state=DRAFT").contains("\"草稿\""), "the newest");
    }

    private void behind(String stage, String declaration, String state) {
        OFFICE.get("/graduates", "cohort", school.year(), stage, "EMPLOYED")
                .statusCode(200)
                .body("items.declaration.id", contains(declaration))
                .body("items.declaration.state", contains(state));
    }

    private String csv(String language, String filter) {
        return OFFICE.asked()
                .accept("text/csv")
                .header("Accept-Language", language)
                .get("/api/v1/graduates?cohort=" + school.year() + filter)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
