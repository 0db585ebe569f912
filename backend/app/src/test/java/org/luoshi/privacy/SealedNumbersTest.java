package org.luoshi.privacy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Errands;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** ID numbers in the database: sealed from the first row on, also those of earlier releases, and under a new key. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SealedNumbersTest {

    private static final String FIRST = "430102200101010019";
    private static final String SECOND = "43010220010101014X";
    private static final String HEADING = "学号,姓名,身份证号,二级学院代码,二级学院,专业代码,专业名称,班级,学制,学历层次,学习形式,资格审查\n";
    private static final String OLD_KEY = "tests=" + "5a".repeat(32);
    private static final String NEW_KEY = "tests-next=" + "77".repeat(32);

    @Inject
    Fixture fixture;

    @Inject
    AgroalDataSource database;

    @Inject
    Resealing resealing;

    @Inject
    SealedNumbers numbers;

    @Inject
    EveryColumn everyColumn;

    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName("a roster's numbers are sealed, also those it changes; the same file again changes nothing")
    void roster() throws SQLException {
        assertTrue(org.luoshi.policy.IdNumber.isValid(FIRST) && org.luoshi.policy.IdNumber.isValid(SECOND));
        roster(FIRST).statusCode(201).body("added", is(1));
        assertEquals(FIRST, numbers.open(everyColumn.one("SELECT id_number" + imported())));
        roster(FIRST).statusCode(201).body("unchanged", is(1));
        roster(SECOND).statusCode(201).body("changed", is(1));
        assertEquals(SECOND, numbers.open(everyColumn.one("SELECT id_number" + imported())));
        assertEquals(
                FIRST,
                numbers.open(everyColumn.one("SELECT before_id_number FROM roster_change WHERE graduate_id ="
                        + " (SELECT id" + imported() + ")")));
        assertEquals(List.of(), everyColumn.with(FIRST));
        assertEquals(List.of(), everyColumn.with(SECOND));
    }

    @Test
    @DisplayName("a whole ID number finds its graduate within the scope, a part of it nobody; it is shown masked")
    void search() throws SQLException {
        roster(FIRST).statusCode(201);
        search("counselor", FIRST).statusCode(200).body("items", empty());
        search("office", FIRST.substring(0, 17)).statusCode(200).body("items", empty());
        search("office", SECOND).statusCode(200).body("items", empty());
        search("office", FIRST)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].studentNumber", is("2022999901"))
                .body("items[0].idNumber", is("430***********0019"));
        String id = everyColumn.one("SELECT id" + imported());
        Errands.post("office", "/graduates/" + id + "/id-number-reveals", java.util.Map.of("reason", "核对名单"))
                .statusCode(200)
                .body("idNumber", is(FIRST));
        assertEquals(List.of(), everyColumn.with(FIRST));
    }

    @Test
    @DisplayName("the database itself refuses a number that is not sealed, where it enforces checks")
    void plainIsRefused() throws SQLException {
        String version = everyColumn.one("SELECT VERSION()");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (version.contains("MariaDB")) {
                assertThrows(
                        SQLException.class,
                        () -> statement.executeUpdate(
                                "UPDATE graduate SET id_number = '" + FIRST + "' WHERE id = " + school.graduate().id));
            }
        }
    }

    @Test
    @DisplayName(
            "numbers that an earlier release left plain are sealed by batches; an interrupted run goes on; the column goes")
    void earlierRelease() throws SQLException {
        long changed = school.graduate().id;
        try (Connection owner = everyColumn.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER TABLE graduate ADD COLUMN id_number_plain VARCHAR(18)");
            statement.executeUpdate("UPDATE graduate SET id_number_plain = '" + FIRST
                    + "', id_number = NULL, id_number_index = NULL WHERE cohort_year = " + school.year());
            statement.executeUpdate(
                    "INSERT INTO roster_change (cohort_year, roster_version, graduate_id, kind, before_values)"
                            + " VALUES (" + school.year() + ", 2, " + changed
                            + ", 'CHANGED', '{\"counted\":true,\"idNumber\":\"" + SECOND
                            + "\",\"name\":\"\\\\\"idNumber\\\\\":\\\\\"x\"}')");
        }
        try (Connection killed = everyColumn.owner()) {
            killed.setAutoCommit(false);
            assertEquals(4, new PlainNumbers(killed, numbers).sealSome(4));
        }
        assertEquals("7", everyColumn.one("SELECT COUNT(*) FROM graduate WHERE id_number_plain IS NOT NULL"));
        try (Connection owner = everyColumn.owner()) {
            assertEquals(7, new PlainNumbers(owner, numbers).sealAll());
            assertEquals(0, new PlainNumbers(owner, numbers).sealAll());
        }
        assertThrows(SQLException.class, () -> everyColumn.one("SELECT id_number_plain FROM graduate LIMIT 1"));
        assertEquals(FIRST, numbers.open(everyColumn.one("SELECT id_number FROM graduate WHERE id = " + changed)));
        assertEquals(
                SECOND,
                numbers.open(
                        everyColumn.one("SELECT before_id_number FROM roster_change WHERE graduate_id = " + changed)));
        assertEquals(
                "{\"counted\":true,\"idNumber\":\"sealed\",\"name\":\"\\\"idNumber\\\":\\\"x\"}",
                everyColumn.one("SELECT before_values FROM roster_change WHERE graduate_id = " + changed));
        search("office", FIRST).statusCode(200).body("total", is(11));
        assertEquals(List.of(), everyColumn.with(FIRST));
        assertEquals(List.of(), everyColumn.with(SECOND));
    }

    @Test
    @DisplayName("a new first key seals everything anew, retires the old one, and the numbers stay the same")
    void newKey() throws SQLException {
        roster(FIRST).statusCode(201);
        roster(SECOND).statusCode(201);
        SealedNumbers next = new SealedNumbers(KeyRing.of(NEW_KEY + " " + OLD_KEY));
        SealedNumbers back = new SealedNumbers(KeyRing.of(OLD_KEY + " " + NEW_KEY));
        assertEquals(0, resealing.run(numbers), "nothing to do while one key is in use");
        try {
            check(next);
            assertEquals(
                    SECOND,
                    next.open(everyColumn.one("SELECT id_number" + imported())),
                    "before the job both keys open");
            assertTrue(resealing.run(next) >= 13);
            assertEquals("0", everyColumn.one("SELECT COUNT(*) FROM graduate WHERE id_number NOT LIKE 'tests-next:%'"));
            assertEquals(
                    "0",
                    everyColumn.one(
                            "SELECT COUNT(*) FROM roster_change WHERE before_id_number NOT LIKE 'tests-next:%'"));
            SealedNumbers alone = new SealedNumbers(KeyRing.of(NEW_KEY));
            check(alone);
            assertEquals(SECOND, alone.open(everyColumn.one("SELECT id_number" + imported())));
            assertEquals(
                    everyColumn.one("SELECT HEX(id_number_index)" + imported()),
                    java.util.HexFormat.of().withUpperCase().formatHex(alone.index(SECOND)));
            String missing = assertThrows(KeyTrouble.class, () -> check(new SealedNumbers(KeyRing.of(OLD_KEY))))
                    .getMessage();
            assertTrue(missing.contains("sealed with the key tests-next, which was not given"), missing);
        } finally {
            check(back);
            resealing.run(back);
        }
        check(numbers);
        search("office", SECOND).statusCode(200).body("total", is(1));
    }

    @Test
    @DisplayName("another key under the same id is noticed at the start, with what to do")
    void wrongKey() {
        SealedNumbers wrong = new SealedNumbers(KeyRing.of("tests=" + "66".repeat(32)));
        String message = assertThrows(KeyTrouble.class, () -> check(wrong)).getMessage();
        assertTrue(message.contains("The key given as tests is not the one"), message);
        assertFalse(message.contains("66"), message);
    }

    private void check(SealedNumbers with) throws SQLException {
        try (Connection connection = database.getConnection()) {
            KeyRegister.check(connection, with.ring());
        }
    }

    private String imported() {
        return " FROM graduate WHERE student_number = '2022999901' AND cohort_year = " + school.year();
    }

    private ValidatableResponse roster(String idNumber) {
        String row = "2022999901,李四," + idNumber + ",02,信息工程学院,510203,软件技术,软件2201班,3,高职专科,全日制,通过\n";
        return Errands.upload(
                "office",
                "/cohorts/" + school.year() + "/roster-imports",
                "roster.csv",
                (HEADING + row).getBytes(StandardCharsets.UTF_8),
                null);
    }

    private ValidatableResponse search(String account, String text) {
        return given().auth()
                .oauth2(Tokens.of(account))
                .queryParam("cohort", school.year())
                .queryParam("q", text)
                .get("/api/v1/graduates")
                .then();
    }
}
