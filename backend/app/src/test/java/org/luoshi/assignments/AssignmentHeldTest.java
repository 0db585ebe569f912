package org.luoshi.assignments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

/** Who serves what, changed behind the service's back: named each time; taken back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R4.2 R8.1 assignments are held by the log")
class AssignmentHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    AssignmentsCheck check;

    @Test
    @DisplayName("R4.2 an assignment that nobody gave, another class, one taken away")
    void assignments() throws SQLException {
        int year = fixture.school().year();
        String officer = "assignment/" + year + "/officer/T0103";
        String counselor = "assignment/" + year + "/counselor/T0101";
        String another = "assignment/" + year + "/officer/T0777";
        String renamed = "assignment/" + year + "/counselor/T0778";
        String officers =
                " from assignment where role = 'officer' and staff_number = 'T0103' and cohort_year = " + year;
        String row = "assignment where role = 'counselor' and staff_number = 'T0101' and cohort_year = " + year;
        hand.silent(check, officer, counselor, another, renamed);
        hand.alter(check, officer, counselor, another, renamed)
                .sql(
                        "insert into assignment (cohort_year, staff_number, name, role, college_id)"
                                + " select cohort_year, 'T0777', '替身', role, college_id" + officers,
                        "RECORD_WITHOUT_ENTRY " + another)
                .sql(
                        "insert into assignment (cohort_year, staff_number, name, role)"
                                + " select cohort_year, staff_number, name, role" + officers,
                        "RECORD_ALTERED " + officer + " serves: [\"college/")
                .cell(row, "class_id = null", "RECORD_ALTERED " + counselor + " serves: ")
                .cell(row, "staff_number = 'T0778'", "RECORD_WITHOUT_ENTRY " + renamed)
                .cell(row, "staff_number = 'T0778'", "RECORD_MISSING " + counselor)
                .eachIsNamed();
    }
}
