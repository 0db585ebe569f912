package org.luoshi.inspection;

import static org.luoshi.Errands.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** What inspectors found, changed behind the service's back: named each time; taken back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 R8.2 calls, findings, who answers and appeals are held by the log")
class FoundHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    SamplesCheck samples;

    @Inject
    RegisterCheck register;

    private static String sample;
    private static String finding;

    // once for all, as whatever is done to it is taken back
    @BeforeEach
    void inconsistent() throws SQLException {
        if (finding != null) {
            return;
        }
        int year = fixture.school().year();
        String declaration = Sheets.verified("graduate", year);
        String id = Inspecting.drawn(year, "PROVINCE");
        sample = Inspecting.sample("inspector", id, declaration);
        Inspecting.call("inspector", id, sample, Inspecting.ANSWERED).statusCode(201);
        Inspecting.find("inspector", id, sample, "INCONSISTENT", "公司称没有此人").statusCode(201);
        finding = hand.one("select max(id) from inspection_finding where sample_id = " + sample);
    }

    @Test
    @DisplayName(
            "R8.2 a call: whom, what came of it, by which number and source, what was noted, by whom; and that it was made")
    void calls() throws SQLException {
        String id = hand.one("select max(id) from inspection_call where sample_id = " + sample);
        String row = "inspection_call where id = " + id;
        String subject = "inspection-call/" + id;
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.silent(samples, subject);
        hand.alter(samples, subject)
                .cell(row, "whom = 'OTHER'", altered + "whom: ")
                .cell(row, "outcome = 'REFUSED'", altered + "outcome: ")
                .cell(row, "independent = 0", altered + "independent: ")
                .cell(row, "source = '听说'", altered + "digest of number and source: ")
                .cell(row, "contact = null", altered + "digest of number and source: ")
                .cell(row, "remark = '未说明'", altered + "digest of the comment: ")
                .cell(row, "actor = 'somebody'", altered + "who: ")
                .cell(row, "actor_name = '别人'", altered + "digest of the name: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
    }

    @Test
    @DisplayName(
            "R8.2 a finding: its outcome, what it led to, what was noted, which one it is, by whom; and that it was made")
    void findings() throws SQLException {
        String row = "inspection_finding where id = " + finding;
        String subject = "inspection-finding/" + finding;
        String made = "inspection-finding/of entry " + hand.one("select entry_id from " + row);
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.silent(samples, subject, made);
        hand.alter(samples, subject, made)
                .cell(row, "outcome = 'CONSISTENT'", altered + "outcome: ")
                .cell(row, "annulled = 0", altered + "annulled: ")
                .cell(row, "remark = '一致'", altered + "digest of the comment: ")
                .cell(row, "nth = 2", altered + "which of its sample: ")
                .cell(row, "actor = 'somebody'", altered + "who: ")
                .gone(row, "RECORD_MISSING " + made)
                .eachIsNamed();
    }

    @Test
    @DisplayName("R8.2 who answers for it: whose record, in which role, who; and that they do")
    void responsibilities() throws SQLException {
        String id = answering();
        String row = "inspection_responsibility where id = " + id;
        String subject = "responsibility/" + id;
        String made = "responsibility/"
                + hand.one("select concat_ws(' ', f.entry_id, r.part, r.subject, r.acted_entry) from"
                        + " inspection_responsibility r join inspection_finding f on f.id = r.finding_id where r.id = "
                        + id);
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.silent(register, subject, made);
        hand.alter(register, subject, made)
                .cell(row, "graduate_id = 999999", altered + "inspection, cohort, declaration, graduate and college: ")
                .cell(row, "role = 'leader'", altered + "role: ")
                .eachIsNamed();
        // of another person no entry tells, and the one who answers is missing
        hand.alter(register, subject, made)
                .cell(
                        row,
                        "subject = concat(subject, '?')",
                        "RECORD_WITHOUT_ENTRY " + subject + " no entry of the log tells of it")
                .gone(row, "RECORD_MISSING " + made)
                .eachIsNamed();
    }

    @Test
    @DisplayName("R8.2 an appeal: its reason and outcome, the answer and by whom; and that it was made")
    void appeals() throws SQLException {
        String id = answering();
        post("officer", "/responsibility/" + id + "/appeal", Map.of("reason", "材料在我审核之后被替换"))
                .statusCode(201);
        String row = "responsibility_appeal where responsibility_id = " + id;
        String subject = "appeal/" + id;
        String altered = "RECORD_ALTERED " + subject + " ";
        hand.silent(register, subject);
        hand.alter(register, subject)
                .cell(row, "outcome = 'GRANTED'", altered + "outcome: ")
                .cell(row, "reason = '无'", altered + "digest of the reason: ")
                .gone(row, "RECORD_MISSING " + subject)
                .eachIsNamed();
        post(
                        "office",
                        "/responsibility/" + id + "/appeal/decision",
                        Map.of("outcome", "REJECTED", "answer", "经核实与本人有关", "version", 0))
                .statusCode(200);
        hand.silent(register, subject);
        hand.alter(register, subject)
                .cell(row, "outcome = 'GRANTED'", altered + "outcome: ")
                .cell(row, "answer = '与本人无关'", altered + "digest of the answer: ")
                .cell(row, "decided_by = 'somebody'", altered + "who decided: ")
                .cell(row, "decided_by_name = '别人'", altered + "digest of the name: ")
                .eachIsNamed();
    }

    // the officer, who verified the declaration
    private String answering() throws SQLException {
        return hand.one(
                "select id from inspection_responsibility where part = 'COLLEGE_PASSED' and finding_id = " + finding);
    }
}
