package org.luoshi.sheet;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.stack.BrowserLogIn;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 a sheet is signed once")
class SignedOnceTest {

    @Inject
    Fixture fixture;

    @Inject
    AgroalDataSource database;

    @Test
    @DisplayName("whatever arrives at the same time: one signature, one entry of the log, the others are told so")
    void atOnce() throws SQLException {
        Fixture.School school = fixture.school();
        Sheets.verified("graduate", school.year());
        String id = Sheets.confirmed(school);
        Sheets.lookThrough(id);
        String token = BrowserLogIn.of("leader");
        List<Response> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(one -> given().noFilters()
                        .auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body(Sheets.SIGNING)
                        .post("/api/v1/weekly-reports/" + id + "/signature"))
                .toList();
        assertEquals(1, answers.stream().filter(one -> one.statusCode() == 200).count());
        assertTrue(answers.stream().allMatch(one -> one.statusCode() == 200 || one.statusCode() == 409));
        assertEquals(1, number("select count(*) from sheet_signature where sheet_id = " + id));
        assertEquals(
                1,
                number("select count(*) from audit_entry where event = 'sheet-signed' and subject_type = 'weekly-sheet'"
                        + " and subject_id = '" + id + "'"));
        assertEquals(1, number("select count(*) from sheet_declaration where sheet_id = " + id));
        // and the database itself refuses a second one
        SQLException refused = assertThrows(
                SQLException.class,
                () -> run(
                        "insert into sheet_signature (sheet_id, package_id, college_id, position, signer, signer_name,"
                                + " title, statements, signed_at, note, code, entry_id) select sheet_id, package_id + 1000000,"
                                + " college_id, position, signer, signer_name, title, statements, signed_at, note, 'X', entry_id"
                                + " from sheet_signature where sheet_id = " + id));
        assertTrue(refused.getSQLState().startsWith("23"), refused.getMessage());
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
