package org.luoshi.inspection;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Errands;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** What takes a finding out of the distortion rate, or gives it to somebody else, changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.2 which look of a mutual check it was, when, and in which role somebody answers: held by the log")
class LooksHeldTest {

    private static final String SECOND = "at = at - interval 1 second";

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    SamplesCheck samples;

    @Inject
    RegisterCheck register;

    @Inject
    InspectionsCheck inspections;

    private Fixture.School school;
    private int year;
    private String declaration;

    @BeforeEach
    void verified() {
        school = fixture.school();
        year = school.year();
        declaration = Sheets.verified("graduate", year);
    }

    @Test
    @DisplayName("both looks of a mutual check, findings and calls")
    void looks() throws SQLException {
        String id = Inspecting.drawn(year, "MUTUAL");
        String sample = Inspecting.sample("office", id, declaration);
        Inspecting.call("leader", id, sample, Inspecting.ANSWERED).statusCode(201);
        Inspecting.find("leader", id, sample, "INCONSISTENT", "公司说他已离职").statusCode(201);
        look("inspection_call", sample, true);
        look("inspection_finding", sample, true);
        Inspecting.call("officer2", id, sample, Inspecting.ANSWERED).statusCode(201);
        Inspecting.find("officer2", id, sample, "INCONSISTENT", "公司称没有此人").statusCode(201);
        look("inspection_call", sample, false);
        look("inspection_finding", sample, false);
    }

    private void look(String table, String sample, boolean first) throws SQLException {
        String row = hand.one("select max(id) from " + table + " where sample_id = " + sample);
        String subject = table.replace('_', '-') + "/" + row;
        hand.silent(samples, subject);
        for (String change : List.of("first_look = b'" + (first ? 0 : 1) + "'", SECOND, "salt = 'x'")) {
            hand.cell(samples, subject, table + " where id = " + row, change, "RECORD_ALTERED " + subject);
        }
    }

    @Test
    @DisplayName("role and moment of each who answers, also of the leader who signed; the moments of an appeal")
    void answering() throws SQLException {
        Sheets.signed(school, "2026-W01");
        String id = Inspecting.drawn(year, "PROVINCE");
        String sample = Inspecting.sample("inspector", id, declaration);
        Inspecting.find("inspector", id, sample, "INCONSISTENT", "公司称没有此人").statusCode(201);
        String part = "";
        for (String who : List.of("SIGNED", "MADE", "CLASS_PASSED", "COLLEGE_PASSED")) {
            part = hand.one("select r.id from inspection_responsibility r join inspection_finding f on"
                    + " f.id = r.finding_id where f.sample_id = " + sample + " and r.part = '" + who + "'");
            String subject = "responsibility/" + part;
            hand.silent(register, subject);
            for (String change : List.of("role = 'office'", "acted_at = acted_at - interval 1 second")) {
                hand.cell(
                        register,
                        subject,
                        "inspection_responsibility where id = " + part,
                        change,
                        "RECORD_ALTERED " + subject);
            }
        }
        String path = "/responsibility/" + part + "/appeal";
        Errands.post("officer", path, Map.of("reason", "材料在我审核之后被替换")).statusCode(201);
        String appeal = "responsibility_appeal where responsibility_id = " + part;
        String named = "RECORD_ALTERED appeal/" + part;
        hand.cell(register, "appeal/" + part, appeal, "filed_at = filed_at - interval 1 second", named);
        Errands.post("office", path + "/decision", Map.of("outcome", "REJECTED", "answer", "与本人有关", "version", 0))
                .statusCode(200);
        hand.cell(register, "appeal/" + part, appeal, "decided_at = decided_at - interval 1 second", named);
    }

    @Test
    @DisplayName("when an inspection was announced, committed, drawn and closed, to the second, and by whom")
    void moments() throws SQLException {
        String id = Inspecting.drawn(year, "PROVINCE");
        Errands.post("office", "/inspections/" + id + "/closing", Map.of()).statusCode(200);
        String subject = "inspection/" + id;
        hand.silent(inspections, subject);
        for (String moment : List.of("announced_at", "committed_at", "drawn_at", "closed_at")) {
            hand.cell(
                    inspections,
                    subject,
                    "inspection where id = " + id,
                    moment + " = " + moment + " - interval 1 second",
                    "RECORD_ALTERED " + subject);
        }
        for (String change : List.of(
                "announced_by_name = '别人'",
                "committed_by_name = '别人'",
                "drawn_by_name = null",
                "closed_by_name = '别人'",
                "names_salt = null")) {
            hand.cell(inspections, subject, "inspection where id = " + id, change, "RECORD_ALTERED " + subject);
        }
    }
}
