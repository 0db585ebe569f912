package org.luoshi.inspection;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

/** An inspection that was drawn, changed behind the service's back: named each time; taken back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 R8.2 inspections and their samples are held by the log")
class InspectionHeldTest {

    @Inject
    Fixture fixture;

    @Inject
    Hand hand;

    @Inject
    InspectionsCheck check;

    private static String declaration;
    private static String id;
    private static String subject;

    // once for all, as whatever is done to it is taken back
    @BeforeEach
    void drawn() throws SQLException {
        if (subject != null) {
            return;
        }
        int year = fixture.school().year();
        declaration = Sheets.verified("graduate", year);
        id = Inspecting.drawn(year, "PROVINCE");
        subject = "inspection/" + id;
        hand.silent(check, subject);
    }

    @Test
    @DisplayName("R8.2 its period, population, plan and seed, who announced it, and when it was drawn and closed")
    void row() throws SQLException {
        String row = "inspection where id = " + id;
        hand.alter(check, subject)
                .cell(row, "kind = 'SCHOOL'", altered("kind: "))
                .cell(row, "ends_on = '2030-01-01'", altered("until: "))
                .cell(row, "per_stratum = 4", altered("each: "))
                .cell(row, "announced_entry = 1", altered("entry of the announcement: "))
                .cell(row, "announced_by = 'somebody'", altered("who announced it: "))
                .cell(row, "population = 9", altered("population: "))
                .cell(row, "root = repeat('0', 64)", altered("root: "))
                .cell(row, "plan = '{}'", altered("plan: "))
                .cell(row, "seed = 'chosen'", altered("seed: "))
                .cell(row, "drawn_at = null", altered("moment of the draw: "))
                .cell(row, "closed_at = now(6)", altered("moment of the closing: "))
                .eachIsNamed();
    }

    @Test
    @DisplayName("R8.2 a member of its population: what the root is made of, and what stands beside it")
    void members() throws SQLException {
        String row = "inspection_member where inspection_id = " + id + " and declaration_id = " + declaration;
        String member = "inspection-member/" + id + "/" + declaration;
        hand.silent(check, member);
        hand.alter(check, subject)
                .cell(row, "leaf = replace(leaf, 'CONTRACT', 'AGREEMENT')", altered("root of the population: "))
                .gone(row, altered("members of the population: "))
                .eachIsNamed();
        hand.alter(check, member)
                .cell(row, "stratum = '*/*'", "RECORD_ALTERED " + member + " stratum: ")
                .cell(row, "destination = 'AGREEMENT'", "RECORD_ALTERED " + member + " destination: ")
                .cell(row, "graduate_id = 999999", "RECORD_ALTERED " + member + " graduate: ")
                .eachIsNamed();
    }

    @Test
    @DisplayName("R8.2 a sample: where it was drawn, whose it is, who checks it, and that it is there")
    void samples() throws SQLException {
        String drawn = Inspecting.sample("inspector", id, declaration);
        String row = "inspection_sample where id = " + drawn;
        String sample = "inspection-sample/" + drawn;
        String due = "inspection-sample/" + id + "/declaration/" + declaration;
        hand.silent(check, sample, due);
        hand.alter(check, subject, sample)
                .cell(row, "place = 7", "RECORD_ALTERED " + sample + " place: ")
                .cell(row, "stratum = '*/*'", "RECORD_ALTERED " + sample + " stratum: ")
                .cell(row, "graduate_id = 999999", "RECORD_ALTERED " + sample + " graduate and college: ")
                .cell(row, "checking_college_id = college_id", altered("samples are given to a college to check"))
                .eachIsNamed();
        // of another declaration it is no sample, and the one that was drawn is missing
        hand.alter(check, sample, due)
                .cell(row, "declaration_id = 999999", "RECORD_WITHOUT_ENTRY " + sample)
                .gone(row, "RECORD_MISSING " + due)
                .eachIsNamed();
    }

    private String altered(String what) {
        return "RECORD_ALTERED " + subject + " " + what;
    }
}
