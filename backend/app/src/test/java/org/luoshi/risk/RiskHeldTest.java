package org.luoshi.risk;

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
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.alter(flags, subject)
                .cell(row, "outcome = 'EXPLAINED'", "RECORD_WITHOUT_ENTRY " + subject)
                .cell(row, "kind = 'BURST'", altered + "kind: ")
                .cell(row, "evidence_id = 1", altered + "evidence: ")
                .cell(row, "declaration_id = 999999999", altered + "declaration: ")
                .cell(row, "detail_en = 'x'", altered + "detail: ")
                .cell(row, "detail_zh = null", altered + "detail: ")
                .cell(row, "raised_at = raised_at - interval 1 second", altered + "raised at: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
        counselor
                .post(
                        "/declarations/" + declaration + "/flags/" + flag + "/disposition",
                        Map.of("outcome", "REFERRED", "comment", "交学院再核"))
                .statusCode(200);
        hand.silent(flags, subject);
        hand.alter(flags, subject)
                .cell(row, "outcome = 'EXPLAINED'", altered + "outcome: ")
                .cell(row, "outcome = null", altered + "outcome: ")
                .cell(row, "remark = '已电话核实'", altered + "remark: ")
                .cell(row, "remark = null", altered + "remark: ")
                .cell(row, "disposed_by = 'somebody'", altered + "disposed by: ")
                .cell(row, "disposed_at = disposed_at - interval 1 second", altered + "disposed at: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
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
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.alter(known, subject)
                .cell(row, "name_key = 'x'", altered + "name as it is looked up: ")
                .cell(row, "credit_code = '" + employer.creditCode() + "'", altered + "credit code: ")
                .cell(row, "reason = '别的原因'", altered + "reason: ")
                .cell(row, "added_by_name = '王假'", altered + "name of who added it: ")
                .cell(row, "added_at = added_at - interval 1 second", altered + "added at: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
        // these show in other findings as well
        hand.alter(known, subject)
                .cell(row, "name = '" + employer.name() + "'", altered + "name: ")
                .eachIsNamed();
        hand.alter(known, subject).cell(row, "salt = 'x'", altered).eachIsNamed();
        office.delete("/risk/known-employers/" + id).statusCode(204);
        hand.silent(known, subject);
        hand.alter(known, subject)
                .sql(
                        "insert into known_employer (id, name, name_key, reason, salt, added_by_name, added_at, version)"
                                + " values (" + id + ", 'x', 'x', 'x', 'x', 'x', now(6), 0)",
                        "RECORD_WITHOUT_ENTRY " + subject)
                .eachIsNamed();
    }

    @Test
    @DisplayName("what a declaration is compared by: employer, code, phone, class, and whether its employer is known")
    void marked() throws SQLException {
        String subject = "declaration/" + declaration;
        String row = "risk_mark where declaration_id = " + declaration;
        hand.silent(marks, subject);
        String altered = "RECORD_ALTERED " + subject + " mark, ";
        hand.alter(marks, subject)
                .cell(row, "known = 1", altered + "employer is known: ")
                .cell(row, "employer_key = 'x'", altered + "employer: ")
                .cell(row, "credit_code = null", altered + "credit code: ")
                .cell(row, "phone_key = null", altered + "contact phone: ")
                .cell(row, "destination = 'FREELANCE'", altered + "destination: ")
                .cell(row, "class_id = class_id + 1", altered + "class: ")
                .cell(row, "college_id = college_id + 1", altered + "college: ")
                .cell(row, "cohort_year = cohort_year + 1", altered + "cohort: ")
                .cell(row, "graduate_id = graduate_id + 1", altered + "graduate: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
    }
}
