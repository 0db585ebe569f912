package org.luoshi.assistance;

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
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
import org.luoshi.privacy.SealedNumbers;

/** Holds the help ledger, which only grows, against the log (R5.4). Words that were deleted in time are passed over. */
@Singleton
class AssistanceCheck implements TableCheck {

    private static final String ENTRIES = "subject_type = 'graduate' and event in"
            + " ('assistance-recorded', 'assistance-corrected', 'assistance-withdrawn')";
    private static final String ROWS = "select a.id, a.graduate_id, a.kind, a.happened_on, a.employer, a.note, a.salt,"
            + " a.intention, a.outcome, a.replaces, a.withdrawn, a.recorded_by, a.recorded_by_name, a.recorded_role,"
            + " a.recorded_at, g.erased_at is not null from assistance_entry a join graduate g on g.id = a.graduate_id"
            + " order by a.id";

    private final TableReading reading;
    private final SealedNumbers seals;

    AssistanceCheck(TableReading reading, SealedNumbers seals) {
        this.reading = reading;
        this.seals = seals;
    }

    @Override
    public String what() {
        return "assistance";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> said = new HashMap<>();
        reading.entries(snapshot, ENTRIES, findings, line -> said.put(line.text("entry"), line));
        long[] checked = {0};
        TableReading.rows(snapshot, ROWS, row -> {
            checked[0]++;
            HeldRow held = new HeldRow("assistance-entry", row.getString(1), findings);
            LogLine line = said.remove(row.getString(1));
            if (line == null) {
                held.withoutEntry();
            } else {
                compare(held, row, line);
                if (!row.getBoolean(16)) {
                    words(held, row, line);
                }
            }
        });
        said.keySet().forEach(id -> new HeldRow("assistance-entry", id, findings).missing());
        return checked[0];
    }

    private static void compare(HeldRow held, ResultSet row, LogLine line) throws SQLException {
        held.same("graduate", row.getString(2), line.subjectId());
        held.same("kind", row.getString(3), line.text("kind"));
        held.same("day", row.getString(4), line.text("on"));
        held.same("intention", row.getString(8), line.text("intention"));
        held.same("outcome", row.getString(9), line.text("outcome"));
        held.same("replaces", row.getString(10), line.text("replaces"));
        held.same("withdrawn", row.getBoolean(11), line.event().equals("assistance-withdrawn"));
        held.same("who", row.getString(12), line.actor());
        held.same("role", row.getString(14), line.role());
        held.same("moment", TableReading.instant(row, 15), line.text("at"));
    }

    private void words(HeldRow held, ResultSet row, LogLine line) throws SQLException {
        String employer = open(row.getString(5));
        String note = open(row.getString(6));
        held.same(
                "digest of its words",
                AssistanceDesk.wordsDigest(row.getString(7), employer, note),
                line.text("textDigest"));
        held.same(
                "digest of the name of who wrote it",
                AssistanceDesk.nameDigest(row.getString(7), row.getString(13)),
                line.text("nameDigest"));
    }

    // what was sealed and then altered cannot be opened
    private String open(String sealed) {
        try {
            return sealed == null ? null : seals.open(sealed);
        } catch (RuntimeException altered) {
            return "";
        }
    }
}
