package org.luoshi.retention;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** Personal data never goes sooner than it was said without notice and without somebody who saw how much it is (PIPL 47). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RetentionNoticeTest {

    @Inject
    Fixture fixture;

    @Test
    @DisplayName(
            "a sooner day names how many people's data will go: without it, or with another number, nothing is set")
    void soonerIsConfirmed() {
        Fixture.School school = fixture.school();
        String cohort = "/retention/" + school.year();
        String sooner = school.year() + "-12-31";
        put("office", cohort, Map.of("keepUntil", sooner, "version", 0))
                .statusCode(400)
                .body("errors[0].field", is("expectedGraduates"));
        put("office", cohort, Map.of("keepUntil", sooner, "version", 0, "expectedGraduates", 10))
                .statusCode(409)
                .body("type", is("/problems/changed-meanwhile"))
                .body("graduates", is(11));
        get("office", "/retention").body("items.find { it.cohort == " + school.year() + " }.usual", is(true));
        put("office", cohort, Map.of("keepUntil", (school.year() + 4) + "-12-31", "version", 0))
                .statusCode(200)
                .body("version", is(1));
    }

    @Test
    @DisplayName(
            "a cohort never goes overnight: a sooner day leaves fourteen days of notice, today among those refused")
    void notice() {
        int past = 1993;
        post("office", "/cohorts", Map.of("year", past, "opensOn", "1992-09-01"))
                .statusCode(201);
        String cohort = "/retention/" + past;
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        LocalDate soonest = today.plusDays(14);
        put("office", cohort, Map.of("keepUntil", "2199-12-31", "version", 0))
                .statusCode(200)
                .body("soonest", is(soonest.toString()));
        for (int days : List.of(-1, 0, 13)) {
            put("office", cohort, sooner(today.plusDays(days)))
                    .statusCode(400)
                    .body("errors[0].field", is("keepUntil"))
                    .body("errors[0].message", containsString(soonest.toString()));
        }
        put("office", cohort, sooner(soonest))
                .statusCode(200)
                .body("deletedFrom", is(soonest.plusDays(1).toString()));
    }

    private static Map<String, Object> sooner(LocalDate day) {
        return Map.of("keepUntil", day.toString(), "version", 1, "expectedGraduates", 0);
    }
}
