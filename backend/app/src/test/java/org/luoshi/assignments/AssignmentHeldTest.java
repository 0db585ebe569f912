package org.luoshi.assignments;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.review.Persona;
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

    @Test
    @DisplayName("R6.1 the name that others see, and the phone by which a contact at an employer is noticed")
    void nameAndPhone() throws SQLException {
        int year = fixture.school().year();
        String subject = "assignment/" + year + "/officer/T0790";
        Persona.OFFICE
                .person()
                .put(
                        "/assignments/T0790",
                        Map.of(
                                "cohort",
                                year,
                                "role",
                                "officer",
                                "collegeCode",
                                "01",
                                "name",
                                "钱某",
                                "phone",
                                "13800000790"))
                .statusCode(200);
        String row = "assignment where staff_number = 'T0790' and cohort_year = " + year;
        hand.silent(check, subject);
        hand.alter(check, subject)
                .cell(row, "name = '孙某'", "RECORD_ALTERED " + subject)
                .cell(row, "phone = null", "RECORD_ALTERED " + subject)
                .cell(row, "salt = null", "RECORD_ALTERED " + subject)
                .eachIsNamed();
    }
}
