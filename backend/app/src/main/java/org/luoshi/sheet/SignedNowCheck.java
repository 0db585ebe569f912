package org.luoshi.sheet;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.TableCheck;

/** Holds what counts as signed now against the last signed sheet of each college, which the log holds (R2.3, R7.2). */
@Singleton
class SignedNowCheck implements TableCheck {

    private static final String LAST = "(select g.college_id, g.sheet_id from sheet_signature g join"
            // by its entry, which the log holds: an id can be another one
            + " (select max(entry_id) as entry_id from sheet_signature group by college_id) newest"
            + " on newest.entry_id = g.entry_id) l";

    private static final String WITHOUT_SHEET =
            "select s.declaration_id, s.college_id from signed_declaration s left join "
                    + LAST + " on l.college_id = s.college_id left join sheet_declaration x on x.sheet_id = l.sheet_id"
                    + " and x.declaration_id = s.declaration_id and x.verified = 1 where x.declaration_id is null";

    private static final String MISSING = "select x.declaration_id, l.sheet_id from " + LAST
            + " join sheet_declaration x on x.sheet_id = l.sheet_id and x.verified = 1"
            + " left join signed_declaration s on s.college_id = l.college_id and s.declaration_id = x.declaration_id"
            + " where s.declaration_id is null";

    @Override
    public String what() {
        return "signed-declarations";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        read(
                WITHOUT_SHEET,
                snapshot,
                row -> findings.accept(new Finding(
                        FindingKind.RECORD_WITHOUT_ENTRY,
                        "signed-declaration",
                        row.getString(1),
                        "it counts as signed in college " + row.getString(2)
                                + ", whose last signed sheet does not have it")));
        read(
                MISSING,
                snapshot,
                row -> findings.accept(new Finding(
                        FindingKind.RECORD_MISSING,
                        "signed-declaration",
                        row.getString(1),
                        "it does not count as signed, and sheet " + row.getString(2) + " has it")));
        long[] checked = new long[1];
        read("select count(*) from signed_declaration", snapshot, row -> checked[0] = row.getLong(1));
        return checked[0];
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(String sql, Connection snapshot, Row each) throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                each.read(row);
            }
        }
    }
}
