package org.luoshi.retention;

import static org.luoshi.Errands.contract;
import static org.luoshi.Errands.step;
import static org.luoshi.Errands.upload;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.Errands;
import org.luoshi.Fixture;

/** A school of which one graduate has a verified declaration with a proof. */
abstract class OneDeclared {

    @Inject
    Fixture fixture;

    Fixture.School school;
    byte[] proof;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
        proof = Errands.picture();
    }

    String declareAndVerify() {
        String id = contract("graduate", school.year(), null);
        upload("graduate", "/declarations/" + id + "/evidence", "contract.png", proof, "LABOUR_CONTRACT")
                .statusCode(201);
        step("graduate", id, "submission", Map.of("attestations", Errands.FOUR_NOS));
        step("counselor", id, "reviews", Map.of("action", "PASS", "comment", words()));
        step("officer", id, "reviews", Map.of("action", "PASS"));
        return id;
    }

    /** What a reviewer wrote about the declaration; of no other school. */
    String words() {
        return school.year() + " 届 0101 的意见";
    }
}
