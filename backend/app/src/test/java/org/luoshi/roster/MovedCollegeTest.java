package org.luoshi.roster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

/** Those without work taken out of the denominator while every digest and every root of the roster stays what it was. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R2.2 R6.1 nobody leaves the denominator unseen, digests and roots untouched")
class MovedCollegeTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    RosterCheck check;

    private int year;

    @BeforeEach
    void roster() throws Exception {
        year = fixture.emptyCohort();
        Caller.OFFICE.importRoster(year, Roster.of(12).xlsx(), "").statusCode(201);
    }

    @Test
    @DisplayName("a college that goes to another cohort with all its graduates")
    void college() throws Exception {
        int other = fixture.emptyCohort();
        String college = hand.one("select id from college where cohort_year = " + year);
        hand.alter(check, "college/" + college)
                .sql(
                        "update graduate g join college c on c.id = g.college_id set g.cohort_year = " + other
                                + ", c.cohort_year = " + other + " where c.id = " + college,
                        "RECORD_ALTERED college/" + college + " cohort: " + other + " here, " + year + " in the log")
                .eachIsNamed();
    }

    @Test
    @DisplayName("a column of another type, with a value that is true and yet not 1")
    void neitherYesNorNo() throws SQLException {
        String one = hand.one("select max(id) from graduate where cohort_year = " + year);
        hand.silent(check, "graduate/" + one);
        hand.sql(
                "alter table graduate modify counted tinyint not null",
                "update graduate set counted = 2 where id = " + one);
        List<String> found;
        try {
            found = hand.found(check, "graduate/" + one);
        } finally {
            hand.sql(
                    "update graduate set counted = 1 where id = " + one,
                    "alter table graduate modify counted bit(1) not null");
        }
        assertTrue(
                found.contains("RECORD_ALTERED graduate/" + one + " whether it is counted: neither yes nor no"),
                found.toString());
        hand.silent(check, "graduate/" + one);
    }
}
