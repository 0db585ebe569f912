package org.luoshi.sheet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

/** What makes a declaration count as signed, put in or put in another order behind the service's back. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R2.3 R8.1 only a sheet that was signed makes a declaration count as signed")
class SignedNowHeldTest extends SignedSheet {

    @Test
    @DisplayName("R2.3 a signature, and what counts by it, of a sheet that nobody ever prepared")
    void ofNoSheet() throws SQLException {
        hand.alter(check, "weekly-sheet/-7", "weekly-sheet/-8")
                .cell(
                        "sheet_signature where sheet_id = " + sheet,
                        "sheet_id = -7",
                        "RECORD_WITHOUT_ENTRY weekly-sheet/-7 ")
                .sql(
                        "insert into sheet_declaration values (-8, 999999999, 1, 'CONTRACT', 1, 1)",
                        "RECORD_WITHOUT_ENTRY weekly-sheet/-8 ")
                .eachIsNamed();
    }

    @Test
    @DisplayName("R2.3 an earlier sheet made the last one by its id counts no more than before")
    void order() throws SQLException {
        String first = hand.one("select min(id) from sheet_signature where college_id ="
                + " (select college_id from weekly_sheet where id = " + sheet + ")");
        String one = "signed-declaration/"
                + hand.one("select x.declaration_id from sheet_declaration x join sheet_signature s on s.sheet_id ="
                        + " x.sheet_id where s.id = " + first + " and x.verified = 1 and x.declaration_id not in"
                        + " (select declaration_id from sheet_declaration where verified = 1 and sheet_id = " + sheet
                        + ")");
        hand.sql("update sheet_signature set id = id + 1000000 where id = " + first);
        try {
            hand.alter(now, one)
                    .sql(
                            "insert into signed_declaration (college_id, declaration_id) select s.college_id,"
                                    + " x.declaration_id from sheet_declaration x join sheet_signature s on s.sheet_id ="
                                    + " x.sheet_id where s.id = " + first
                                    + " + 1000000 and x.verified = 1 and not exists"
                                    + " (select 1 from signed_declaration d where d.declaration_id = x.declaration_id)",
                            "RECORD_WITHOUT_ENTRY " + one)
                    .eachIsNamed();
        } finally {
            hand.sql("update sheet_signature set id = id - 1000000 where id = " + first + " + 1000000");
        }
    }
}
