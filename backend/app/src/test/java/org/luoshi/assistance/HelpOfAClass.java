package org.luoshi.assistance;

import static org.luoshi.review.Persona.COUNSELOR;
import static org.luoshi.review.Persona.OFFICE;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.review.Person;
import org.luoshi.review.Proofs;
import org.luoshi.time.SchoolTime;

/** A school with graduates in difficulty, whose counselor helps the first of them. */
abstract class HelpOfAClass {

    static final LocalDate TODAY = LocalDate.now(SchoolTime.ZONE);

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    EveryColumn everyColumn;

    Fixture.School school;
    String ledger;

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

    ValidatableResponse record(Person by, String kind, LocalDate on, Map<String, ?> more) {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("kind", kind);
        body.put("on", on.toString());
        return by.post(ledger, body);
    }

    String entry(String kind, LocalDate on, Map<String, ?> more) {
        return record(COUNSELOR.person(), kind, on, more)
                .statusCode(201)
                .extract()
                .path("entries.max { it.id.toLong() }.id");
    }

    ValidatableResponse list(Person by, String filter) {
        return by.get("/assistance?cohort=" + school.year() + filter).statusCode(200);
    }
}
