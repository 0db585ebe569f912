package org.luoshi.inspection;

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
import org.luoshi.privacy.SealedNumbers;

/** Holds calls and findings of inspections against the log (R8.2). Numbers and words that were deleted in time are passed over. */
@Singleton
class SamplesCheck implements TableCheck {

    private static final String SAMPLE = " left join inspection_sample s on s.id = x.sample_id"
            + " left join graduate g on g.id = s.graduate_id order by x.id";
    private static final String COLUMNS = "select x.id, x.sample_id, s.inspection_id, s.graduate_id, s.declaration_id,"
            + " x.outcome, x.actor, x.actor_role, x.actor_name, x.at, x.salt, x.remark, g.erased_at is not null, x.first_look, ";

    private static final String EFFECTS =
            "select c.finding_id, c.entry_id, c.annulled, f.entry_id, c.at from inspection_consequence c"
                    + " left join inspection_finding f on f.id = c.finding_id order by c.finding_id";

    private final TableReading reading;
    private final SealedNumbers seals;

    SamplesCheck(TableReading reading, SealedNumbers seals) {
        this.reading = reading;
        this.seals = seals;
    }

    @Override
    public String what() {
        return "inspection-findings";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> calls = new HashMap<>();
        Map<String, LogLine> found = new HashMap<>();
        Map<String, LogLine> effects = new HashMap<>();
        Map<Long, Integer> nth = new HashMap<>();
        Map<String, Integer> soFar = new HashMap<>();
        reading.entries(snapshot, "subject_type = 'inspection-sample'", findings, line -> {
            if (line.event().equals("inspection-called")) {
                calls.put(line.text("call"), line);
            } else if (line.event().equals("inspection-found")) {
                found.put(String.valueOf(line.id()), line);
                nth.put(line.id(), soFar.merge(line.subjectId(), 1, Integer::sum));
            } else if (line.event().equals("inspection-took-effect")) {
                effects.put(String.valueOf(line.id()), line);
            }
        });
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                COLUMNS + "x.whom, x.independent, x.contact, x.source from inspection_call x" + SAMPLE,
                row -> {
                    checked[0]++;
                    HeldRow held = new HeldRow("inspection-call", row.getString(1), findings);
                    LogLine line = calls.remove(row.getString(1));
                    if (common(held, row, line)) {
                        held.same("whom", row.getString(15), line.text("whom"));
                        held.same("independent", row.getBoolean(16), line.text("independent"));
                        if (!row.getBoolean(13)) {
                            held.same(
                                    "digest of number and source",
                                    Salted.digest(row.getString(11), open(row.getString(17)), row.getString(18)),
                                    line.text("contactDigest"));
                        }
                    }
                });
        TableReading.rows(
                snapshot,
                COLUMNS + "x.entry_id, x.annulled, x.nth, x.waits from inspection_finding x" + SAMPLE,
                row -> {
                    checked[0]++;
                    HeldRow held = new HeldRow("inspection-finding", row.getString(1), findings);
                    LogLine line = found.remove(row.getString(15));
                    if (common(held, row, line)) {
                        held.same("annulled", row.getBoolean(16), line.text("annulled"));
                        held.same("waits", row.getBoolean(18), "true".equals(line.text("waits")));
                        held.same("which of its sample", row.getInt(17), nth.get(line.id()));
                    }
                });
        calls.keySet().forEach(id -> new HeldRow("inspection-call", id, findings).missing());
        TableReading.rows(snapshot, EFFECTS, row -> {
            checked[0]++;
            HeldRow held = new HeldRow("inspection-consequence", row.getString(1), findings);
            LogLine line = effects.remove(row.getString(2));
            if (line == null) {
                held.withoutEntry();
                return;
            }
            held.same("annulled", row.getBoolean(3), line.text("annulled"));
            held.same("finding", row.getString(4), line.text("finding"));
            held.same("moment", TableReading.instant(row, 5), line.text("at"));
        });
        effects.keySet()
                .forEach(entry -> new HeldRow("inspection-consequence", "of entry " + entry, findings).missing());
        found.keySet().forEach(entry -> new HeldRow("inspection-finding", "of entry " + entry, findings).missing());
        return checked[0];
    }

    /** @return whether the log tells of it */
    private static boolean common(HeldRow held, ResultSet row, LogLine line) throws SQLException {
        if (line == null) {
            held.withoutEntry();
            return false;
        }
        held.same("sample", row.getString(2), line.subjectId());
        held.same("inspection", row.getString(3), line.text("inspection"));
        held.same("graduate", row.getString(4), line.text("graduate"));
        held.same("declaration", row.getString(5), line.text("declaration"));
        held.same("outcome", row.getString(6), line.text("outcome"));
        held.same("who", row.getString(7), line.actor());
        held.same("role", row.getString(8), line.role());
        // which of the two looks of a mutual check it was: the first one decides nothing
        held.same("first look", row.getBoolean(14), "true".equals(line.text("firstLook")));
        held.same("moment", TableReading.instant(row, 10), line.text("at"));
        if (!row.getBoolean(13)) {
            String salt = row.getString(11);
            held.same("digest of the comment", Words.digest(salt, row.getString(12)), line.text("commentDigest"));
            held.same("digest of the name", Salted.digest(salt, row.getString(9)), line.text("nameDigest"));
        }
        return true;
    }

    // what was sealed and then altered cannot be opened
    private String open(String sealed) {
        try {
            return seals.open(sealed);
        } catch (RuntimeException altered) {
            return "";
        }
    }
}
