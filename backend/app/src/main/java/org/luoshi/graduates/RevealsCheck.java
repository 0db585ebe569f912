package org.luoshi.graduates;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
import org.luoshi.audit.Unreadable;

/** Holds who looked at whose ID number, when and for what reason, against the log. Reasons that were deleted in time are passed over. */
@Singleton
class RevealsCheck implements TableCheck {

    private final TableReading reading;

    RevealsCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "id-number-reveals";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> said = new HashMap<>();
        reading.entries(
                snapshot,
                "subject_type = 'graduate' and event = 'id-number-revealed'",
                findings,
                line -> said.put(line.text("reveal"), line));
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select r.id, r.graduate_id, r.actor, r.at, r.salt, r.reason, g.erased_at is not null"
                        + " from id_number_reveal r left join graduate g on g.id = r.graduate_id order by r.id",
                row -> {
                    checked[0]++;
                    String id = row.getString(1);
                    LogLine line = said.remove(id);
                    Unreadable.named(
                            "id-number-reveal",
                            id,
                            findings,
                            () -> one(row, line, new HeldRow("id-number-reveal", id, findings)));
                });
        said.keySet().forEach(id -> new HeldRow("id-number-reveal", id, findings).missing());
        return checked[0];
    }

    private static void one(ResultSet row, LogLine line, HeldRow held) throws SQLException {
        if (line == null) {
            held.withoutEntry();
            return;
        }
        held.same("graduate", row.getString(2), line.subjectId());
        held.same("who", row.getString(3), line.actor());
        held.same("moment", TableReading.instant(row, 4), line.text("at"));
        if (!row.getBoolean(7)) {
            held.same(
                    "digest of the reason",
                    Salted.digest(row.getString(5), row.getString(6)),
                    line.text("reasonDigest"));
        }
    }
}
