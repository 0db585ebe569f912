package org.luoshi.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.audit.Finding;
import org.luoshi.cohort.RosterDigest;
import org.luoshi.stack.LocalStackResource;

/** Who is in the denominator, changed behind the service's back as the owner of the schema: named each time; put back, silent. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R2.2 R6.1 the roster is held by the log")
class RosterHeldTest {

    private static final Caller OFFICE = Caller.OFFICE;

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn everyColumn;

    @Inject
    RosterCheck check;

    private int year;
    private List<Finding> before;

    @BeforeEach
    void roster() throws Exception {
        year = fixture.emptyCohort();
        OFFICE.importRoster(year, Roster.of(6).with(4, "班级", "机电2202班").xlsx(), "")
                .statusCode(201);
        before = all();
        assertEquals(List.of(), mine(before));
    }

    @Test
    @DisplayName("each column of a row that counts or says who it is")
    void columns() throws SQLException {
        String graduate = id(1);
        for (String change : List.of(
                "counted = 0",
                "qualified = 0",
                "on_roster = 0",
                "gender = if(gender = 'MALE', 'FEMALE', 'MALE')",
                "difficulty = 2",
                "programme_years = 5",
                "class_id = (select class_id from (select * from graduate) g where g.id = " + id(3) + ")",
                "name = '另一个人'",
                "student_number = '2022999999'",
                "education_level = '本科'",
                "id_number = (select id_number from (select * from graduate) g where g.id = " + id(2) + ")")) {
            String column = change.split(" ")[0];
            String where = " where id = " + graduate;
            owner(
                    "create table kept_cell as select " + column + " from graduate" + where,
                    "update graduate set " + change + where);
            List<String> found = found();
            owner(
                    "update graduate set " + column + " = (select " + column + " from kept_cell)" + where,
                    "drop table kept_cell");
            assertTrue(
                    found.stream().anyMatch(one -> one.startsWith("RECORD_ALTERED graduate/" + graduate + " ")),
                    change + ": " + found);
        }
        assertEquals(List.of(), found());
    }

    @Test
    @DisplayName("a hand that makes the digest anew as well: its class is named")
    void digest() throws SQLException {
        String where = " where id = " + id(1);
        owner(
                "create table kept_row as select counted, roster_digest from graduate" + where,
                "update graduate set counted = 0" + where);
        try (Connection owner = everyColumn.owner();
                var update = owner.prepareStatement("update graduate set roster_digest = ?" + where)) {
            Known now = known(owner, id(1));
            update.setBytes(1, now.digest(now.personDigest(), now.onRoster(), now.counted()));
            update.executeUpdate();
        }
        List<String> found = found();
        owner(
                "update graduate g, kept_row k set g.counted = k.counted, g.roster_digest = k.roster_digest where g.id = "
                        + id(1),
                "drop table kept_row");
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().startsWith("RECORD_ALTERED class/" + classOf(1)), found.toString());
        assertEquals(List.of(), found());
    }

    @Test
    @DisplayName("somebody who is gone, somebody who was put in, and a college that is called otherwise")
    void rows() throws SQLException {
        String last = id(6);
        String of = classOf(6);
        owner(
                "create table kept_row as select * from graduate where id = " + last,
                "delete from graduate where id = " + last);
        assertEquals(1, found().size());
        assertTrue(found().getFirst().startsWith("RECORD_ALTERED class/" + of), found().toString());
        String columns = one("select group_concat(column_name) from information_schema.columns where table_schema ="
                + " database() and table_name = 'graduate' and extra not like '%GENERATED%'");
        owner("insert into graduate (" + columns + ") select " + columns + " from kept_row", "drop table kept_row");
        assertEquals(List.of(), found());
        String college = "(select id from (select * from college) c where cohort_year = " + year + ")";
        String id = one("select id from college where cohort_year = " + year);
        String name = one("select name from college where id = " + id);
        owner("update college set name = '别的学院' where id = " + college);
        List<String> found = found();
        owner("update college set name = '" + name + "' where id = " + id);
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().startsWith("RECORD_ALTERED college/" + id), found.toString());
    }

    @Test
    @DisplayName("what was changed without the log stays named after the next import and after a change of difficulty")
    void afterwards() throws Exception {
        // the whole row made anew, so that nothing but the chain of roots tells
        String where = " where id = " + id(1);
        owner("update graduate set counted = 0" + where);
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
        OFFICE.importRoster(year, Roster.of(7).with(4, "班级", "机电2202班").xlsx(), "")
                .statusCode(201);
        List<String> found = found();
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.getFirst().contains("class/" + classOf(1) + " was changed without the log"), found.toString());
        String other = id(2);
        owner("update graduate set gender = if(gender = 'MALE', 'FEMALE', 'MALE') where id = " + other);
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
                        Roster.of(5)
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
        return one(
                "select id from graduate where cohort_year = " + year + " order by id limit 1 offset " + (number - 1));
    }

    private String classOf(int number) throws SQLException {
        return one("select class_id from graduate where id = " + id(number));
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
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            ids.add(id(i));
            ids.add(classOf(i));
        }
        return findings.stream()
                .filter(one -> !one.subjectType().equals("college") && ids.contains(one.subject()))
                .filter(one -> one.subjectType().equals("graduate")
                        || one.subjectType().equals("class"))
                .toList();
    }

    private void owner(String... statements) throws SQLException {
        try (Connection owner = everyColumn.owner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String one(String query) throws SQLException {
        try (Connection owner = everyColumn.owner();
                ResultSet row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
