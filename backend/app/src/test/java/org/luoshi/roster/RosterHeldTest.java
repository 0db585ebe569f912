package org.luoshi.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.audit.Alterations;
import org.luoshi.audit.Finding;
import org.luoshi.audit.Hand;
import org.luoshi.cohort.RosterDigest;
import org.luoshi.stack.LocalStackResource;

/** Who is in the denominator, changed behind the service's back as the owner of the schema: named each time; taken back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R2.2 R6.1 the roster is held by the log")
class RosterHeldTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final int GRADUATES = 12;

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn everyColumn;

    @Inject
    Hand hand;

    @Inject
    RosterCheck check;

    @Inject
    RosterChangesCheck changes;

    private int year;
    private List<Finding> before;

    @BeforeEach
    void roster() throws Exception {
        year = fixture.emptyCohort();
        OFFICE.importRoster(year, Roster.of(GRADUATES).with(4, "班级", "机电2202班").xlsx(), "")
                .statusCode(201);
        before = all();
        assertEquals(List.of(), mine(before));
    }

    @Test
    @DisplayName("each column of a row that counts or says who it is")
    void columns() throws SQLException {
        String third = id(3);
        List<String> columns = List.of(
                "counted = 0",
                "qualified = 0",
                "on_roster = 0",
                "gender = if(gender = 'MALE', 'FEMALE', 'MALE')",
                "difficulty = 2",
                "programme_years = 5",
                "class_id = (select class_id from (select * from graduate) g where g.id = " + third + ")",
                "name = '另一个人'",
                "student_number = '2022999999'",
                "education_level = '本科'",
                "id_number = (select id_number from (select * from graduate) g where g.id = " + third + ")");
        // each of another graduate, of whom nothing else is changed; the third is of another class
        List<String> graduates =
                ids("id").stream().filter(id -> !id.equals(third)).toList();
        Alterations alterations =
                hand.alter(check, graduates.stream().map(id -> "graduate/" + id).toArray(String[]::new));
        for (int i = 0; i < columns.size(); i++) {
            String row = "graduate where id = " + graduates.get(i);
            alterations.cell(row, columns.get(i), "RECORD_ALTERED graduate/" + graduates.get(i) + " ");
        }
        alterations.eachIsNamed();
    }

    @Test
    @DisplayName("a hand that makes the digest anew as well: its class is named")
    void digest() throws SQLException {
        String forged;
        try (Connection owner = everyColumn.owner()) {
            Known one = known(owner, id(1));
            forged = HexFormat.of().formatHex(one.digest(one.personDigest(), one.onRoster(), false));
        }
        String row = "graduate where id = " + id(1);
        hand.alter(check, "class/" + classOf(1), "graduate/" + id(1))
                .cell(
                        row,
                        "counted = 0, roster_digest = unhex('" + forged + "')",
                        "RECORD_ALTERED class/" + classOf(1) + " ")
                .eachIsNamed();
    }

    @Test
    @DisplayName("somebody who is gone, and a college that is called otherwise")
    void rows() throws SQLException {
        String college = hand.one("select id from college where cohort_year = " + year);
        hand.alter(check, "class/" + classOf(6), "college/" + college)
                .gone("graduate where id = " + id(6), "RECORD_ALTERED class/" + classOf(6) + " ")
                .cell("college where id = " + college, "name = '别的学院'", "RECORD_ALTERED college/" + college + " ")
                .eachIsNamed();
    }

    @Test
    @DisplayName("R2.2 what a version of the roster changed, removed")
    void ofAVersion() throws SQLException {
        OFFICE.importRoster(
                        year,
                        Roster.of(GRADUATES)
                                .with(2, "姓名", "另一个人")
                                .with(4, "班级", "机电2202班")
                                .xlsx(),
                        "")
                .statusCode(201);
        String subject = "roster-change/" + year + "/2/CHANGED";
        hand.silent(changes, subject);
        hand.alter(changes, subject)
                .gone(
                        "roster_change where cohort_year = " + year,
                        "RECORD_ALTERED " + subject + " graduates: 0 here, 1 in the log")
                .eachIsNamed();
    }

    @Test
    @DisplayName("what was changed without the log stays named after the next import and after a change of difficulty")
    void afterwards() throws Exception {
        // the whole row made anew, so that nothing but the chain of roots tells
        String where = " where id = " + id(1);
        hand.sql("update graduate set counted = 0" + where);
        try (Connection owner = everyColumn.owner();
                var update = owner.prepareStatement("update graduate set roster_digest = ?" + where)) {
            Known now = known(owner, id(1));
            update.setBytes(
                    1,
                    RosterDigest.row(
                            now.personDigest(),
                            now.collegeId(),
                            now.majorId(),
                            now.classId(),
                            now.years(),
                            now.gender(),
                            now.difficulty(),
                            now.qualified(),
                            true,
                            false));
            update.executeUpdate();
        }
        OFFICE.importRoster(
                        year, Roster.of(GRADUATES + 1).with(4, "班级", "机电2202班").xlsx(), "")
                .statusCode(201);
        List<String> found = found();
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().contains("class/" + classOf(1) + " was changed without the log"), found.toString());
        String other = id(2);
        hand.sql("update graduate set gender = if(gender = 'MALE', 'FEMALE', 'MALE') where id = " + other);
        difficulty(other, 1);
        assertTrue(
                found().stream().anyMatch(one -> one.contains("graduate/" + other + " was not as the roster had it")),
                found().toString());
    }

    @Test
    @DisplayName("imports, removals and changes of difficulty made through the service are silent")
    void honest() throws Exception {
        difficulty(id(3), 2);
        assertEquals(List.of(), found());
        OFFICE.importRoster(
                        year,
                        Roster.of(GRADUATES - 1)
                                .with(2, "班级", "机电2203班")
                                .with(3, "姓名", "改名")
                                .with(5, "资格审查", "不通过")
                                .xlsx(),
                        "removeMissing=true&expectedMissing=1")
                .statusCode(201);
        assertEquals(List.of(), found());
        difficulty(id(2), 4);
        assertEquals(List.of(), found());
    }

    private void difficulty(String graduate, int difficulty) {
        int version = OFFICE.get("/graduates/" + graduate).extract().path("version");
        OFFICE.patch("/graduates/" + graduate, Map.of("difficulty", difficulty, "version", version))
                .statusCode(200);
    }

    private String id(int number) throws SQLException {
        return ids("id").get(number - 1);
    }

    private String classOf(int number) throws SQLException {
        return hand.one("select class_id from graduate where id = " + id(number));
    }

    private static Known known(Connection connection, String id) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select " + Known.COLUMNS + " from graduate where id = " + id)) {
            row.next();
            return Known.of(row);
        }
    }

    // other tests write into tables without the log; what they left is there before and after
    private List<String> found() throws SQLException {
        List<Finding> all = all();
        all.removeAll(before);
        return all.stream()
                .map(one -> one.kind() + " " + one.subjectType() + "/" + one.subject() + " " + one.detail())
                .toList();
    }

    private List<Finding> all() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (Connection owner = everyColumn.owner()) {
            check.check(owner, findings::add);
        }
        return findings;
    }

    private List<Finding> mine(List<Finding> findings) throws SQLException {
        List<String> graduates = ids("id");
        List<String> classes = ids("class_id");
        return findings.stream()
                .filter(one -> one.subjectType().equals("graduate") && graduates.contains(one.subject())
                        || one.subjectType().equals("class") && classes.contains(one.subject()))
                .toList();
    }

    private List<String> ids(String column) throws SQLException {
        return List.of(
                hand.one("select group_concat(" + column + " order by id) from graduate where cohort_year = " + year)
                        .split(","));
    }
}
