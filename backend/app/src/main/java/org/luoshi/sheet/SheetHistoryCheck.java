package org.luoshi.sheet;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.Unreadable;

/** Works every signed sheet out again from log and roster: what was undone before its position shows here (R8.1). A package that was altered
 * itself is named by {@link SheetsCheck}. */
@Singleton
class SheetHistoryCheck implements TableCheck {

    private final SheetVerification verification;

    SheetHistoryCheck(SheetVerification verification) {
        this.verification = verification;
    }

    @Override
    public String what() {
        return "sheet-histories";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<Long> signed = new ArrayList<>();
        try (PreparedStatement query = snapshot.prepareStatement("select s.id from weekly_sheet s where exists"
                        + " (select 1 from sheet_signature g where g.sheet_id = s.id) order by s.id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                signed.add(row.getLong(1));
            }
        }
        for (long id : signed) {
            Held held = new Held("weekly-sheet", String.valueOf(id), findings);
            Unreadable.named("weekly-sheet", held.id(), findings, () -> one(id, snapshot, held));
        }
        return signed.size();
    }

    private void one(long id, Connection snapshot, Held held) throws SQLException {
        try (PreparedStatement query =
                snapshot.prepareStatement("select s.college_id, p.content, p.sha256 from weekly_sheet s"
                        + " join sheet_package p on p.sheet_id = s.id where s.id = ? order by p.nth desc limit 1")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (row.next() && SheetSample.digest(row.getBytes(2)).equals(row.getString(3))) {
                    String difference =
                            verification.changedSince(SheetContent.parse(row.getBytes(2)), row.getLong(1), snapshot);
                    if (difference != null) {
                        held.found(
                                FindingKind.RECORD_ALTERED,
                                "log and roster no longer give what was signed: " + difference);
                    }
                }
            }
        }
    }
}
