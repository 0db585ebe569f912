package org.luoshi.audit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;

/** Rows under ids below one, which the service never gives: they count like any other, and a check that goes through a table by id begins behind
 * them. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R6.1 R8.1 a row under an id that the service never gives is named")
class NeverGivenTest extends BehindTheBack {

    @Inject
    Hand hand;

    @Test
    @DisplayName("a verified declaration of somebody who never declared, whose record counts by it")
    void declaration() throws SQLException {
        put("declarations", "declaration", declaration, "record_id");
    }

    @Test
    @DisplayName("a proof")
    void proof() throws SQLException {
        put("evidence", "evidence", one("select id from evidence where declaration_id = " + declaration), null);
    }

    @Test
    @DisplayName("R2.2 a graduate")
    void graduate() throws SQLException {
        put(
                "graduates",
                "graduate",
                one("select graduate_id from declaration where id = " + declaration),
                "student_number");
    }

    /** @param unique a further column whose values may not come twice */
    private void put(String check, String table, String of, String unique) throws SQLException {
        String columns = one("select group_concat(column_name) from information_schema.columns where table_schema ="
                + " database() and table_name = '" + table + "' and coalesce(generation_expression, '') = ''"
                + " and column_name not in ('id', '" + unique + "')");
        String others = unique == null ? "" : unique + ", ";
        String lowest = String.valueOf(Long.MIN_VALUE);
        Alterations alterations = hand.alter(hand.check(check), table + "/-5", table + "/0", table + "/" + lowest);
        for (String id : new String[] {"-5", lowest}) {
            alterations.sql(
                    "insert into " + table + " (id, " + others + columns + ") select " + id + ", "
                            + (unique == null ? "" : id.substring(0, 2) + ", ") + columns + " from " + table
                            + " where id = " + of,
                    "RECORD_WITHOUT_ENTRY " + table + "/" + id + " ");
        }
        alterations.eachIsNamed();
    }
}
