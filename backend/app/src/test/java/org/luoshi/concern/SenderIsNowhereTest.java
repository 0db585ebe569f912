package org.luoshi.concern;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** Looks for the sender of a concern everywhere: in every answer of every read operation, and in every table. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SenderIsNowhereTest {

    private static final String TEXT = "要求先签协议再发毕业证,请查";

    @Inject
    Fixture fixture;

    @Inject
    AgroalDataSource database;

    private Fixture.School school;
    private String concern;
    private List<String> sender;

    @BeforeEach
    void aConcern() {
        school = fixture.school();
        // what a trace of the sender would look like: also their other activity is there to be confused with it
        given().auth()
                .oauth2(Tokens.of("graduate"))
                .contentType("application/json")
                .body(Map.of("cohort", school.year(), "destination", "SEEKING"))
                .post("/api/v1/declarations")
                .then()
                .statusCode(201);
        concern = given().auth()
                .oauth2(Tokens.of("graduate"))
                .contentType("application/json")
                .header("Idempotency-Key", "concern-" + school.year())
                .body(Map.of("kind", "DIPLOMA_TIED", "text", TEXT))
                .post("/api/v1/concerns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var me = given().auth()
                .oauth2(Tokens.of("graduate"))
                .get("/api/v1/me")
                .then()
                .extract();
        sender = List.of(
                me.path("subject"),
                me.path("number"),
                school.graduate().name,
                school.graduate().idNumber,
                school.a().name,
                "concern-" + school.year());
    }

    @Test
    @DisplayName("R6.2 no read operation of the contract says who sent a concern, to whomever")
    void inNoAnswer() throws IOException {
        List<String> telling = new ArrayList<>();
        int asked = 0;
        int seen = 0;
        for (String account : new String[] {"office", "inspector", "leader", "officer", "counselor", "graduate2"}) {
            for (String path : readOperations()) {
                var answer = given().auth()
                        .oauth2(Tokens.of(account))
                        .accept("application/json")
                        .get(path);
                asked++;
                String body = answer.asString();
                if (answer.statusCode() != 200 || !(body.contains(concern) || body.contains(TEXT))) {
                    continue;
                }
                seen++;
                for (JsonNode near : around(new ObjectMapper().readTree(body))) {
                    sender.stream()
                            .filter(trace -> near.toString().contains(trace))
                            .forEach(trace -> telling.add(account + " " + path + ": " + trace));
                }
            }
        }
        assertTrue(asked > 60, "operations asked: " + asked);
        assertTrue(seen >= 2, "the office and the inspector do see the concern itself");
        assertEquals(List.of(), telling);
    }

    // the innermost objects that speak of the concern
    private List<JsonNode> around(JsonNode node) {
        List<JsonNode> inner = new ArrayList<>();
        node.forEach(child -> inner.addAll(around(child)));
        if (inner.isEmpty()
                && node.isObject()
                && (node.toString().contains(concern) || node.toString().contains(TEXT))) {
            return List.of(node);
        }
        return inner;
    }

    private List<String> readOperations() throws IOException {
        JsonNode paths = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("../../openapi.yaml").toFile())
                .get("paths");
        List<String> operations = new ArrayList<>();
        paths.properties().forEach(path -> {
            if (path.getValue().has("get")) {
                StringBuilder address = new StringBuilder(path.getKey()
                        .replace("{year}", String.valueOf(school.year()))
                        .replaceAll("\\{[^}]+}", String.valueOf(school.graduate().id)));
                String separator = "?";
                for (JsonNode parameter : path.getValue().get("get").path("parameters")) {
                    String name = parameter.path("name").asText();
                    if (name.equals("cohort") || name.equals("size")) {
                        address.append(separator)
                                .append(name)
                                .append('=')
                                .append(name.equals("size") ? 200 : school.year());
                        separator = "&";
                    }
                }
                operations.add(address.toString());
            }
        });
        return operations;
    }

    @Test
    @DisplayName("R6.2 no row of any table has the concern and its sender together; the entry of the log has no actor")
    void inNoTable() throws SQLException {
        List<String> telling = new ArrayList<>();
        TreeSet<String> tables = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String senderKey = text(statement, "select sender_key from concern where id = '" + concern + "'");
            try (ResultSet names = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = database()")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                for (String row : rows(statement, table)) {
                    boolean speaks = row.contains(concern) || row.contains(TEXT) || row.contains(senderKey);
                    if (speaks) {
                        sender.stream().filter(row::contains).forEach(trace -> telling.add(table + ": " + trace));
                    }
                }
            }
            assertTrue(tables.contains("concern") && tables.contains("audit_entry") && tables.size() > 15);
            assertEquals(List.of(), telling);
            assertEquals(
                    "1",
                    text(
                            statement,
                            "select count(*) from audit_entry where subject_id = '" + concern
                                    + "' and event = 'concern-filed' and actor is null and actor_role is null"));
            assertFalse(text(statement, "select payload from audit_entry where subject_id = '" + concern + "'")
                    .contains(senderKey));
        }
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select * from " + table)) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int column = 1; column <= columns; column++) {
                    row.append(found.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
