package org.luoshi.risk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Destination;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** What hides a cluster or a hint, changed behind the service's back: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 flags, known employers and what clusters are looked up by are held by the log")
class RiskHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Declaring declaring;

    @Inject
    Hand hand;

    @Inject
    FlagsCheck flags;

    @Inject
    KnownEmployersCheck known;

    @Inject
    MarksCheck marks;

    private final Person office = new Person("office");
    private final Person counselor = new Person("counselor");

    private Employer employer;
    private String declaration;

    // three graduates of each class of the school with the same employer
    @BeforeEach
    void cluster() {
        Fixture.School school = fixture.school();
        employer = Declaring.employer("湖南保科技" + school.year() + "有限公司");
        List<Long> ids = new ArrayList<>();
        for (var schoolClass : List.of(school.a(), school.b(), school.c())) {
            for (Graduate one : declaring.more(schoolClass, 3)) {
                ids.add(declaring.declare(one, Destination.CONTRACT, Declaring.hired(employer)));
            }
        }
        declaration = String.valueOf(ids.getFirst());
    }

    @Test
    @DisplayName(
            "an open flag; a disposition: outcome, remark, by whom, when, which flag; one that nobody made, and one that is gone")
    void dispositions() throws SQLException {
        List<String> raised =
                counselor.get("/declarations/" + declaration).extract().path("flags.id");
        String flag = raised.getFirst();
        String subject = "flag/" + flag;
        String row = "risk_flag where id = " + flag;
        hand.cell(flags, subject, row, "outcome = 'EXPLAINED'", "RECORD_WITHOUT_ENTRY " + subject);
        for (String change : List.of(
                "kind = 'BURST'",
                "evidence_id = 1",
                "declaration_id = 999999999",
                "detail_en = 'x'",
                "detail_zh = null",
                "raised_at = raised_at - interval 1 second")) {
            hand.cell(flags, subject, row, change, "RECORD_ALTERED " + subject);
        }
        hand.gone(flags, subject, row, "RECORD_MISSING " + subject);
        counselor
                .post(
                        "/declarations/" + declaration + "/flags/" + flag + "/disposition",
                        Map.of("outcome", "REFERRED", "comment", "交学院再核"))
                .statusCode(200);
        hand.silent(flags, subject);
        for (String change : List.of(
                "outcome = 'EXPLAINED'",
                "outcome = null",
                "remark = '已电话核实'",
                "remark = null",
                "disposed_by = 'somebody'",
                "disposed_at = disposed_at - interval 1 second")) {
            hand.cell(flags, subject, row, change, "RECORD_ALTERED " + subject);
        }
        hand.gone(flags, subject, "risk_flag where id = " + flag, "RECORD_MISSING " + subject);
    }

    @Test
    @DisplayName("a known employer: name, credit code, reason, by whom; one that nobody named, and one that is gone")
    void employers() throws SQLException {
        String id = office.post("/risk/known-employers", Map.of("name", "湖南" + employer.name(), "reason", "订单班合作单位"))
                .statusCode(201)
                .extract()
                .path("id");
        String subject = "known-employer/" + id;
        String row = "known_employer where id = " + id;
        hand.silent(known, subject);
        for (String change : List.of(
                "name = '" + employer.name() + "'",
                "name_key = 'x'",
                "credit_code = '" + employer.creditCode() + "'",
                "reason = '别的原因'",
                "salt = 'x'",
                "added_by_name = '王假'",
                "added_at = added_at - interval 1 second")) {
            hand.cell(known, subject, row, change, "RECORD_ALTERED " + subject);
        }
        hand.gone(known, subject, row, "RECORD_MISSING " + subject);
        office.delete("/risk/known-employers/" + id).statusCode(204);
        hand.silent(known, subject);
        hand.sql("insert into known_employer (id, name, name_key, reason, salt, added_by_name, added_at, version)"
                + " values (" + id + ", 'x', 'x', 'x', 'x', 'x', now(6), 0)");
        List<String> found = hand.found(known, subject);
        hand.sql("delete from " + row);
        assertTrue(found.getFirst().startsWith("RECORD_WITHOUT_ENTRY " + subject), found.toString());
    }

    @Test
    @DisplayName("what a declaration is compared by: employer, code, phone, class, and whether its employer is known")
    void marked() throws SQLException {
        String subject = "declaration/" + declaration;
        String row = "risk_mark where declaration_id = " + declaration;
        hand.silent(marks, subject);
        for (String change : List.of(
                "known = 1",
                "employer_key = 'x'",
                "credit_code = null",
                "phone_key = null",
                "destination = 'FREELANCE'",
                "class_id = class_id + 1",
                "college_id = college_id + 1",
                "cohort_year = cohort_year + 1",
                "graduate_id = graduate_id + 1")) {
            hand.cell(marks, subject, row, change, "RECORD_ALTERED " + subject + " mark, ");
        }
        hand.gone(marks, subject, row, "RECORD_MISSING " + subject);
    }
}
