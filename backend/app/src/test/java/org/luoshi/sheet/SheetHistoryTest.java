package org.luoshi.sheet;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.luoshi.Errands.get;
import static org.luoshi.sheet.Sheets.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** The stored bytes of a signed sheet, held against what log and roster say up to its position; changed behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 a signed sheet is worked out again from history and compared byte for byte")
class SheetHistoryTest {

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn everyColumn;

    private Fixture.School school;
    private String declaration;
    private String sheet;

    @BeforeEach
    void signed() {
        school = fixture.school();
        declaration = Sheets.verified("graduate", school.year());
        sheet = Sheets.signed(school, Sheets.thisWeek());
        stands();
    }

    @Test
    @DisplayName(
            "another destination in the log: the first byte that differs is shown, with what stands around it on either side")
    void log() throws SQLException {
        String entries = " where subject_type = 'declaration' and subject_id = '" + declaration + "'";
        owner("update audit_entry set payload = replace(payload, '\"CONTRACT\"', '\"AGREEMENT\"')" + entries);
        get("office", path(sheet, "/verification"))
                .body("row", is(true))
                .body("object", is(true))
                .body("root", is(true))
                .body("signature", is(true))
                .body("difference", allOf(containsString("\"CONTRACT\":1"), containsString("\"AGREEMENT\":1")))
                .body("recomputed", is(false))
                .body("valid", is(false));
        owner("update audit_entry set payload = replace(payload, '\"AGREEMENT\"', '\"CONTRACT\"')" + entries);
        stands();
    }

    @Test
    @DisplayName("a step that the log no longer has, or a digest of a proof that is another one")
    void steps() throws SQLException {
        String passed = " where subject_id = '" + declaration + "' and subject_type = ";
        owner("update audit_entry set subject_type = 'nothing'" + passed
                + "'declaration' and event = 'declaration-passed'");
        differs();
        owner("update audit_entry set subject_type = 'declaration'" + passed + "'nothing'");
        stands();
        String digest = get("office", "/declarations/" + declaration).extract().path("evidence[0].sha256");
        String other = "0".repeat(64);
        owner("update audit_entry set payload = replace(payload, '" + digest + "', '" + other
                + "') where subject_type = 'evidence' and graduate = '" + school.graduate().id + "'");
        differs();
        owner("update audit_entry set payload = replace(payload, '" + other + "', '" + digest
                + "') where subject_type = 'evidence' and graduate = '" + school.graduate().id + "'");
        stands();
    }

    @Test
    @DisplayName("R2.2 somebody taken out of the denominator without a roster that says so")
    void roster() throws SQLException {
        String one = " where id = " + school.graduates().get("2022010104").id;
        owner("update graduate set counted = 0" + one);
        differs();
        owner("update graduate set counted = 1" + one);
        stands();
    }

    @Test
    @DisplayName("other bytes in the database: neither digest nor root nor history nor the store agree")
    void bytes() throws SQLException {
        String content = " where sheet_id = " + sheet;
        owner("update sheet_package set content = replace(content, '\"employed\":1', '\"employed\":2')" + content);
        get("office", path(sheet, "/verification"))
                .body("row", is(false))
                .body("object", is(false))
                .body("root", is(false))
                .body("recomputed", is(false))
                .body("signature", is(false))
                .body("valid", is(false));
        owner("update sheet_package set content = replace(content, '\"employed\":2', '\"employed\":1')" + content);
        stands();
    }

    private void stands() {
        get("office", path(sheet, "/verification"))
                .statusCode(200)
                .body("difference", nullValue())
                .body("recomputed", is(true))
                .body("valid", is(true));
    }

    private void differs() {
        get("office", path(sheet, "/verification"))
                .body("recomputed", is(false))
                .body("valid", is(false));
    }

    private void owner(String statement) throws SQLException {
        try (Connection owner = everyColumn.owner();
                Statement sql = owner.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
