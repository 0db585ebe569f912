package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.inspection.Inspecting;
import org.luoshi.review.Person;
import org.luoshi.review.Persona;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** Concerns, assignments, help and inspections, changed behind the service's back: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 what else is held by the log")
class HeldTablesTest extends BehindTheBack {

    @Test
    @DisplayName("R6.2 a concern: removed, laid to rest, another text, another sender; and its answer")
    void concerns() throws SQLException {
        String id = Persona.GRADUATE
                .person()
                .post("/concerns", Map.of("kind", "COERCION", "text", "不签协议就不办离校手续", "declaration", declaration))
                .statusCode(201)
                .extract()
                .path("id");
        String where = " where id = '" + id + "'";
        assertSilent();
        cells(
                "concern",
                where,
                "concern/" + id,
                "status = 'RESOLVED'",
                "kind = 'DIPLOMA_TIED'",
                "body = '没有事'",
                "employer_name = '别的公司'",
                "destination = null",
                "filed_on = '2026-01-01'",
                "sender_key = repeat('0', 64)");
        gone("concern", where, "RECORD_MISSING concern/" + id);
        Persona.OFFICE
                .person()
                .post("/concerns/" + id + "/resolution", Map.of("outcome", "REFERRED", "text", "已转交"))
                .statusCode(200);
        assertSilent();
        cells(
                "concern",
                where,
                "concern/" + id,
                "status = 'RESOLVED'",
                "status = 'OPEN'",
                "outcome = 'CONFIRMED'",
                "answer = '查无此事'",
                "resolved_by = 'somebody'",
                "resolved_on = '2026-01-01'");
        // an account may send five a day, and other tests need them
        owner("update concern set filed_on = '2000-01-01'" + where);
    }

    @Test
    @DisplayName("R4.2 an assignment that nobody gave, another class, one taken away")
    void assignments() throws SQLException {
        String year = year();
        String officer = " where role = 'officer' and staff_number = 'T0103' and cohort_year = " + year;
        owner("insert into assignment (cohort_year, staff_number, name, role, college_id)"
                + " select cohort_year, 'T0777', '替身', role, college_id from assignment" + officer);
        assertFound("RECORD_WITHOUT_ENTRY assignment/" + year + "/officer/T0777");
        owner("delete from assignment where staff_number = 'T0777'");
        owner("insert into assignment (cohort_year, staff_number, name, role)"
                + " select cohort_year, staff_number, name, role from assignment" + officer);
        assertFound("RECORD_ALTERED assignment/" + year + "/officer/T0103 serves: [\"college/");
        owner("delete from assignment" + officer + " and college_id is null");
        String counselor = " where role = 'counselor' and staff_number = 'T0101' and cohort_year = " + year;
        cells("assignment", counselor, "assignment/" + year + "/counselor/T0101", "class_id = null");
        owner("update assignment set staff_number = 'T0778'" + counselor);
        assertFound(
                "RECORD_WITHOUT_ENTRY assignment/" + year + "/counselor/T0778",
                "RECORD_MISSING assignment/" + year + "/counselor/T0101");
        owner("update assignment set staff_number = 'T0101' where staff_number = 'T0778'");
        assertSilent();
    }

    @Test
    @DisplayName("R5.4 an entry of the help ledger: added, changed, removed")
    void assistance() throws SQLException {
        String graduate = one("select graduate_id from declaration where id = " + declaration);
        String today = LocalDate.now(SchoolTime.ZONE).toString();
        Persona.COUNSELOR
                .person()
                .post(
                        "/graduates/" + graduate + "/assistance",
                        Map.of("kind", "OFFER", "on", today, "employer", "长沙湘电科技有限公司", "text", "请去面试"))
                .statusCode(201);
        String id = one("select max(id) from assistance_entry where graduate_id = " + graduate);
        String where = " where id = " + id;
        assertSilent();
        cells(
                "assistance_entry",
                where,
                "assistance-entry/" + id,
                "kind = 'TRAINING'",
                "happened_on = '2026-01-01'",
                "outcome = 'ACCEPTED'",
                "withdrawn = 1",
                "recorded_by = 'somebody'",
                "recorded_by_name = '别人'",
                "recorded_at = '2026-01-01'",
                "note = null",
                "note = employer",
                "salt = ''");
        gone("assistance_entry", where, "RECORD_MISSING assistance-entry/" + id);
        String columns =
                "graduate_id, kind, happened_on, salt, withdrawn, recorded_by, recorded_by_name, recorded_role,"
                        + " recorded_at";
        owner("insert into assistance_entry (" + columns + ") select " + columns + " from assistance_entry" + where);
        String more = one("select max(id) from assistance_entry");
        assertFound("RECORD_WITHOUT_ENTRY assistance-entry/" + more);
        owner("delete from assistance_entry where id = " + more);
        assertSilent();
    }

    @Test
    @DisplayName("R8.2 an inspection: its period, population, seed and sample; calls, findings, who answers, appeals")
    void inspections() throws SQLException {
        int year = Integer.parseInt(year());
        String id = Inspecting.drawn(year, "PROVINCE");
        assertSilent();
        String sample = Inspecting.sample("inspector", id, declaration);
        String inspection = "inspection/" + id;
        cells(
                "inspection",
                " where id = " + id,
                inspection,
                "kind = 'SCHOOL'",
                "ends_on = '2030-01-01'",
                "per_stratum = 4",
                "announced_entry = 1",
                "announced_by = 'somebody'",
                "population = 9",
                "root = repeat('0', 64)",
                "plan = '{}'",
                "seed = 'chosen'",
                "drawn_at = null",
                "closed_at = now(6)");
        String member = " where inspection_id = " + id + " and declaration_id = " + declaration;
        cells("inspection_member", member, inspection, "leaf = replace(leaf, 'CONTRACT', 'AGREEMENT')");
        cells(
                "inspection_member",
                member,
                "inspection-member/" + id + "/" + declaration,
                "stratum = '*/*'",
                "destination = 'AGREEMENT'",
                "graduate_id = 999999");
        gone("inspection_member", member, "RECORD_ALTERED " + inspection + " members of the population");
        String drawn = " where id = " + sample;
        cells(
                "inspection_sample",
                drawn,
                "inspection-sample/" + sample,
                "place = 7",
                "stratum = '*/*'",
                "graduate_id = 999999",
                "declaration_id = 999999");
        cells("inspection_sample", drawn, inspection, "checking_college_id = college_id");
        gone("inspection_sample", drawn, "RECORD_MISSING inspection-sample/" + id + "/declaration/" + declaration);

        Inspecting.call("inspector", id, sample, Inspecting.ANSWERED).statusCode(201);
        Inspecting.find("inspector", id, sample, "INCONSISTENT", "公司称没有此人").statusCode(201);
        assertSilent();
        checkFound(sample);
    }

    private void checkFound(String sample) throws SQLException {
        String call = one("select max(id) from inspection_call where sample_id = " + sample);
        cells(
                "inspection_call",
                " where id = " + call,
                "inspection-call/" + call,
                "whom = 'OTHER'",
                "outcome = 'REFUSED'",
                "independent = 0",
                "source = '听说'",
                "contact = null",
                "remark = '未说明'",
                "actor = 'somebody'",
                "actor_name = '别人'");
        gone("inspection_call", " where id = " + call, "RECORD_MISSING inspection-call/" + call);
        String finding = one("select max(id) from inspection_finding where sample_id = " + sample);
        String where = " where id = " + finding;
        cells(
                "inspection_finding",
                where,
                "inspection-finding/" + finding,
                "outcome = 'CONSISTENT'",
                "annulled = 0",
                "remark = '一致'",
                "nth = 2",
                "actor = 'somebody'");
        gone(
                "inspection_finding",
                where,
                "RECORD_MISSING inspection-finding/of entry " + one("select entry_id from inspection_finding" + where));
        String officer = one(
                "select id from inspection_responsibility where part = 'COLLEGE_PASSED' and finding_id = " + finding);
        String row = " where id = " + officer;
        cells("inspection_responsibility", row, "responsibility/" + officer, "graduate_id = 999999", "role = 'leader'");
        owner("update inspection_responsibility set subject = concat(subject, '?')" + row);
        assertTrue(found().contains(
                        "RECORD_WITHOUT_ENTRY responsibility/" + officer + " no entry of the log tells of it"));
        owner("update inspection_responsibility set subject = left(subject, char_length(subject) - 1)" + row);
        gone("inspection_responsibility", row, "RECORD_MISSING responsibility/");
        Person person = Persona.OFFICER.person();
        person.post("/responsibility/" + officer + "/appeal", Map.of("reason", "材料在我审核之后被替换"))
                .statusCode(201);
        assertSilent();
        String appeal = " where responsibility_id = " + officer;
        cells("responsibility_appeal", appeal, "appeal/" + officer, "outcome = 'GRANTED'", "reason = '无'");
        gone("responsibility_appeal", appeal, "RECORD_MISSING appeal/" + officer);
        Persona.OFFICE
                .person()
                .post(
                        "/responsibility/" + officer + "/appeal/decision",
                        Map.of("outcome", "REJECTED", "answer", "经核实与本人有关", "version", 0))
                .statusCode(200);
        assertSilent();
        cells(
                "responsibility_appeal",
                appeal,
                "appeal/" + officer,
                "outcome = 'GRANTED'",
                "answer = '与本人无关'",
                "decided_by = 'somebody'",
                "decided_by_name = '别人'");
    }

    @Test
    @DisplayName("R2.2 what a version of the roster changed, removed")
    void rosterChanges() throws SQLException {
        int cohort = fixture.emptyCohort();
        Caller.OFFICE.importRoster(cohort, Roster.of(3).xlsx(), "").statusCode(201);
        Caller.OFFICE
                .importRoster(cohort, Roster.of(3).with(2, "姓名", "另一个人").xlsx(), "")
                .statusCode(201);
        assertSilent();
        gone(
                "roster_change",
                " where cohort_year = " + cohort,
                "RECORD_ALTERED roster-change/" + cohort + "/2/CHANGED graduates: 0 here, 1 in the log");
    }

    private String year() throws SQLException {
        return one("select g.cohort_year from graduate g join declaration d on d.graduate_id = g.id where d.id = "
                + declaration);
    }

    private void cells(String table, String where, String named, String... changes) throws SQLException {
        for (String change : changes) {
            String column = change.split(" ")[0];
            owner(
                    "create table kept_cell as select " + column + " from " + table + where,
                    "set foreign_key_checks = 0",
                    "update " + table + " set " + change + where);
            List<String> found = found();
            owner(
                    "set foreign_key_checks = 0",
                    "update " + table + " set " + column + " = (select " + column + " from kept_cell)" + where,
                    "drop table kept_cell");
            assertTrue(found.stream().anyMatch(one -> one.contains(" " + named + " ")), change + ": " + found);
        }
        assertSilent();
    }

    private void gone(String table, String where, String named) throws SQLException {
        owner(
                "create table kept_row as select * from " + table + where,
                "set foreign_key_checks = 0",
                "delete from " + table + where);
        List<String> found = found();
        owner("set foreign_key_checks = 0", "insert into " + table + " select * from kept_row", "drop table kept_row");
        assertTrue(found.stream().anyMatch(one -> one.startsWith(named)), named + " in " + found);
        assertSilent();
    }
}
