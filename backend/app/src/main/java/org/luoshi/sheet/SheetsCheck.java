package org.luoshi.sheet;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableCheck;

/** Holds every weekly sheet against the log: where it stands, what was confirmed, looked at, sent back, explained and signed, and the stored
 * object of each package (R7.2, R8.1). */
@Singleton
class SheetsCheck implements TableCheck {

    /** What the log says a sheet's state is after each of its steps. */
    private static final Map<String, SheetState> STATES = Map.of(
            "sheet-prepared", SheetState.PREPARED,
            "sheet-confirmed", SheetState.CONFIRMED,
            "sheet-sent-back", SheetState.SENT_BACK,
            "sheet-signed", SheetState.SIGNED);

    private final KeptPackages packages;
    private final KeptSteps steps;
    private final KeptSignature signature;

    SheetsCheck(KeptPackages packages, KeptSteps steps, KeptSignature signature) {
        this.packages = packages;
        this.steps = steps;
        this.signature = signature;
    }

    @Override
    public String what() {
        return "weekly-sheets";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = snapshot.prepareStatement("select id from weekly_sheet order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        for (long id : ids) {
            one(id, snapshot, new Held("weekly-sheet", String.valueOf(id), findings));
        }
        EntriesOf.missing("weekly-sheet", "weekly_sheet", null, snapshot, findings);
        ofNoSheet(snapshot, findings);
        return ids.size();
    }

    // a signature counts by its college: one of a sheet that is not there would count what nobody signed
    private static void ofNoSheet(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement("select x.sheet_id from (select sheet_id from"
                        + " sheet_signature union select sheet_id from sheet_declaration union select sheet_id from"
                        + " sheet_package) x left join weekly_sheet s on s.id = x.sheet_id where s.id is null");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                findings.accept(new Finding(
                        FindingKind.RECORD_WITHOUT_ENTRY,
                        "weekly-sheet",
                        row.getString(1),
                        "no entry of the log tells of it, yet something is kept as its own"));
            }
        }
    }

    private void one(long id, Connection snapshot, Held held) throws SQLException {
        List<LogLine> log = EntriesOf.one("weekly-sheet", held.id(), snapshot);
        if (log.isEmpty() || !log.getFirst().event().equals("sheet-prepared")) {
            held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of it");
            return;
        }
        String salt = row(id, log, snapshot, held);
        List<KeptPackages.Kept> kept = packages.check(id, salt, log, snapshot, held);
        steps.check(id, salt, log, kept, snapshot, held);
        signature.check(id, log, kept, snapshot, held);
    }

    /** @return its salt, null for a sheet of an earlier release */
    private static String row(long id, List<LogLine> log, Connection snapshot, Held held) throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement("select cohort_year, college_id, week, state,"
                + " prepared_by, prepared_by_name, prepared_at, salt from weekly_sheet where id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                LogLine prepared = log.getFirst();
                held.same("cohort", row.getString("cohort_year"), prepared.text("cohort"));
                held.same("college", row.getString("college_id"), prepared.text("college"));
                held.same("week", row.getString("week"), prepared.text("week"));
                SheetState last = null;
                for (LogLine entry : log) {
                    last = STATES.getOrDefault(entry.event(), last);
                }
                held.same("state", row.getString("state"), last);
                held.same("prepared by", row.getString("prepared_by"), prepared.actor());
                held.at("prepared at", Held.instant(row, "prepared_at"), prepared);
                String salt = row.getString("salt");
                held.salted("name of who prepared it", salt, prepared, "nameDigest", row.getString("prepared_by_name"));
                return salt;
            }
        }
    }

    static List<LogLine> events(List<LogLine> log, String event) {
        return log.stream().filter(entry -> entry.event().equals(event)).toList();
    }
}
