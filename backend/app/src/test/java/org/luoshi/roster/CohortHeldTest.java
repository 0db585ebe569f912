package org.luoshi.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.audit.Hand;
import org.luoshi.stack.LocalStackResource;

/** Who brought the denominator, and the settings of a cohort that decide a figure or a date, changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R2.2 R9 roster files, earlier names, keyed digests and a cohort's settings are held by the log")
class CohortHeldTest {

    @Inject
    Hand hand;

    @Inject
    RosterImportsCheck imports;

    @Inject
    CohortsCheck cohorts;

    @Inject
    RosterCheck roster;

    private int year;

    @BeforeEach
    void opened() throws Exception {
        year = Fixture.unusedYear();
        Caller.OFFICE
                .post("/cohorts", Map.of("year", year, "opensOn", "2020-01-01"))
                .statusCode(201);
        Caller.OFFICE.importRoster(year, Roster.of(3).xlsx(), "").statusCode(201);
    }

    @Test
    @DisplayName(
            "a roster file: who, which bytes, under what name, with what numbers; one that is gone, and an invented one")
    void files() throws Exception {
        Caller.OFFICE.importRoster(year, Roster.of(4).xlsx(), "dryRun=true").statusCode(200);
        for (String order : List.of("asc", "desc")) {
            String id = hand.one(
                    "select id from roster_import where cohort_year = " + year + " order by id " + order + " limit 1");
            String row = "roster_import where id = " + id;
            String subject = "roster-import/" + id;
            hand.silent(imports, subject);
            for (String change : List.of(
                    "created_by = 'somebody'",
                    "sha256 = repeat('0', 64)",
                    "file_name = 'another.xlsx'",
                    "added = added + 1",
                    "changed = 1",
                    "unchanged = 7",
                    "missing = 7",
                    "removed = 1",
                    "rejected = 1",
                    "row_count = 7",
                    "error_count = 1",
                    "structure_count = 9",
                    "roster_version = 9",
                    "status = 'FAILED'",
                    "dry_run = 1 - dry_run",
                    "changed_columns = 'x'",
                    "ignored_columns = 'x'",
                    "created_at = created_at - interval 1 second",
                    "finished_at = null",
                    "salt = null")) {
                hand.cell(imports, subject, row, change, "RECORD_ALTERED " + subject);
            }
        }
        String last = hand.one("select max(id) from roster_import where cohort_year = " + year);
        hand.sql("create table kept_row as select * from roster_import where id = " + last);
        hand.sql("update kept_row set id = 900000000 + " + year, "insert into roster_import select * from kept_row");
        String invented = "roster-import/" + (900000000 + year);
        List<String> found = hand.found(imports, invented);
        hand.sql("delete from roster_import where id = " + (900000000 + year), "drop table kept_row");
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("RECORD_WITHOUT_ENTRY " + invented), found.toString());
    }

    @Test
    @DisplayName("a name that a college never had; one that it had, changed and gone")
    void earlierNames() throws Exception {
        String college = hand.one("select max(id) from college where cohort_year = " + year);
        String subject = "earlier-names/" + year + "/2";
        hand.sql("insert into earlier_name (kind, subject_id, until_version, name) values ('college', " + college
                + ", 2, '另一个学院')");
        List<String> found = hand.found(imports, subject);
        hand.sql("delete from earlier_name where kind = 'college' and subject_id = " + college);
        assertEquals(1, found.size());
        assertTrue(found.getFirst().startsWith("RECORD_WITHOUT_ENTRY " + subject), found.toString());
        Roster renamed = Roster.of(3).withAll("二级学院", "新名学院");
        Caller.OFFICE.importRoster(year, renamed.xlsx(), "").statusCode(201);
        hand.silent(imports, subject);
        String row = "earlier_name where kind = 'college' and subject_id = " + college;
        hand.cell(imports, subject, row, "name = '另一个学院'", "RECORD_ALTERED " + subject);
        hand.gone(imports, subject, row, "RECORD_MISSING " + subject);
    }

    @Test
    @DisplayName(
            "the dates of a cohort, its grouping and the version of its roster, before and after the office changed them")
    void settings() throws SQLException {
        settingsAreHeld();
        int version = Caller.OFFICE.get("/cohorts/" + year).extract().path("version");
        Caller.OFFICE
                .patch("/cohorts/" + year, Map.of("version", version, "publishDueOn", year + "-10-15"))
                .statusCode(200);
        settingsAreHeld();
    }

    private void settingsAreHeld() throws SQLException {
        String subject = "cohort/" + year;
        hand.silent(cohorts, subject);
        for (String change : List.of(
                "opens_on = '2020-01-02'",
                "report_due_on = report_due_on + interval 1 day",
                "publish_due_on = publish_due_on + interval 1 day",
                "weekly_due = 'MONDAY'",
                "destination_grouping = '2021'",
                "roster_version = roster_version + 1")) {
            hand.cell(cohorts, subject, "cohort where year = " + year, change, "RECORD_ALTERED " + subject);
        }
    }

    @Test
    @DisplayName("R6.3 the keyed digest by which an ID number finds a graduate: another's, and none")
    void keyedDigest() throws SQLException {
        String id = hand.one("select min(id) from graduate where cohort_year = " + year);
        String other = hand.one("select max(id) from graduate where cohort_year = " + year);
        String subject = "graduate/" + id;
        hand.silent(roster, subject);
        String digest = hand.one("select hex(id_number_index) from graduate where id = " + other);
        for (String change : List.of("id_number_index = unhex('" + digest + "')", "id_number_index = null")) {
            hand.cell(roster, subject, "graduate where id = " + id, change, "RECORD_ALTERED " + subject);
        }
    }
}
