package org.luoshi.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.put;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** Whoever sets another day behind the service has it delete nothing. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("PIPL 47 until when data is kept is held by the log")
class RetentionHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    RetentionCheck check;

    @Inject
    Erasure erasure;

    @Test
    @DisplayName("a sooner day is named and nothing is deleted; a row that nobody set, and one that is gone")
    void sooner() throws SQLException {
        int year = fixture.school().year();
        String subject = "retention/" + year;
        hand.sql("insert into retention (cohort_year, keep_until, version) values (" + year + ", '2020-01-01', 1)");
        assertEquals(1, hand.found(check, subject).size());
        assertEquals(0, erasure.erase(year, at(LocalDate.of(2021, 1, 1))));
        hand.sql("delete from retention where cohort_year = " + year);
        hand.silent(check, subject);
        LocalDate day = LocalDate.of(year + 7, 1, 31);
        put("office", "/retention/" + year, Map.of("keepUntil", day.toString(), "version", 0))
                .statusCode(200);
        String row = "retention where cohort_year = " + year;
        hand.cell(check, subject, row, "keep_until = '2020-01-01'", "RECORD_ALTERED " + subject);
        hand.gone(check, subject, row, "RECORD_MISSING " + subject);
        hand.sql("update retention set keep_until = '2020-01-01' where cohort_year = " + year);
        assertEquals(0, erasure.erase(year, at(LocalDate.of(2021, 1, 1))));
        hand.sql("update retention set keep_until = '" + day + "' where cohort_year = " + year);
        hand.silent(check, subject);
        assertEquals(11, erasure.erase(year, at(day.plusDays(1))));
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(12, 0).atZone(SchoolTime.ZONE).toInstant(), SchoolTime.ZONE);
    }
}
