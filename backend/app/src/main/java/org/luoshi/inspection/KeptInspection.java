package org.luoshi.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableReading;
import org.luoshi.policy.Destination;

/** An inspection as its row has it, beside what the log says was announced, committed, drawn, closed and withdrawn. */
final class KeptInspection {

    static final String COLUMNS = "id, cohort_year, kind, starts_on, ends_on, strata, per_stratum, whole, announced_by,"
            + " announced_at, announced_entry, position, root, population, plan, committed_at, seed, drawn_at, closed_at,"
            + " withdrawn_at, withdrawn_by_name, withdrawn_reason, withdrawn_salt, names_salt, announced_by_name,"
            + " committed_by_name, drawn_by_name, closed_by_name";

    final Inspection row = new Inspection();
    private final Map<String, LogLine> log;

    private KeptInspection(Map<String, LogLine> log) {
        this.log = log;
    }

    /** @param log its entries by event */
    static KeptInspection of(ResultSet row, Map<String, LogLine> log) throws SQLException {
        KeptInspection one = new KeptInspection(log);
        Inspection here = one.row;
        here.id = row.getLong(1);
        here.cohortYear = row.getInt(2);
        here.startsOn = row.getDate(4).toLocalDate();
        here.endsOn = row.getDate(5).toLocalDate();
        here.strata = row.getString(6);
        here.perStratum = row.getInt(7);
        here.whole = row.getString(8);
        here.announcedBy = row.getString(9);
        here.announcedAt = TableReading.instant(row, 10);
        here.announcedEntry = row.getLong(11);
        here.position = row.getObject(12, Long.class);
        here.root = row.getString(13);
        here.population = row.getObject(14, Integer.class);
        here.plan = row.getString(15);
        here.committedAt = TableReading.instant(row, 16);
        here.seed = row.getString(17);
        here.drawnAt = TableReading.instant(row, 18);
        here.closedAt = TableReading.instant(row, 19);
        here.withdrawnAt = TableReading.instant(row, 20);
        here.withdrawnByName = row.getString(21);
        here.withdrawnReason = row.getString(22);
        here.withdrawnSalt = row.getString(23);
        here.namesSalt = row.getString(24);
        here.announcedByName = row.getString(25);
        here.committedByName = row.getString(26);
        here.drawnByName = row.getString(27);
        here.closedByName = row.getString(28);
        here.kind = InspectionKind.valueOf(row.getString(3));
        return one;
    }

    LogLine announced() {
        return log.get("inspection-announced");
    }

    /** @return what the log says was committed; null before that */
    LogLine committed() {
        return log.get("inspection-committed");
    }

    LogLine drawn() {
        return log.get("inspection-drawn");
    }

    /** Compares the row; population and samples are compared apart. */
    void compare(HeldRow held) {
        LogLine announced = announced();
        InspectionDesk.announced(row)
                .forEach((name, here) -> held.same(
                        name,
                        CanonicalJson.of(here),
                        CanonicalJson.of(announced.payload().get(name))));
        held.same("who announced it", row.announcedBy, announced.actor());
        held.same("entry of the announcement", row.announcedEntry, announced.id());
        held.same("moment of the announcement", row.announcedAt, announced.text("at"));
        LogLine committed = committed();
        held.same("root", row.root, text(committed, "root"));
        held.same("position", row.position, text(committed, "position"));
        held.same("population", row.population, text(committed, "population"));
        held.same("plan", row.plan, committed == null ? null : plan(announced, committed));
        moment(held, "moment of the commitment", row.committedAt, committed);
        held.same("seed", row.seed, text(drawn(), "seed"));
        moment(held, "moment of the draw", row.drawnAt, drawn());
        moment(held, "moment of the closing", row.closedAt, log.get("inspection-closed"));
        name(held, "announced it", row.announcedByName, announced);
        name(held, "committed its population", row.committedByName, committed);
        name(held, "drew it", row.drawnByName, drawn());
        name(held, "closed it", row.closedByName, log.get("inspection-closed"));
        withdrawal(held, log.get("inspection-withdrawn"));
    }

    private void name(HeldRow held, String who, String here, LogLine line) {
        if (here != null && line == null) {
            held.altered("name of who " + who + ": the log tells of nobody");
        } else {
            held.sameUnshown("name of who " + who, row.nameDigest(here), text(line, "nameDigest"));
        }
    }

    private void withdrawal(HeldRow held, LogLine line) {
        moment(held, "moment of the withdrawal", row.withdrawnAt, line);
        // words without their salt cannot be those of the log, and what was never withdrawn has neither
        held.same("reason of the withdrawal", digest(row.withdrawnReason), text(line, "reasonDigest"));
        held.same("who withdrew it", digest(row.withdrawnByName), text(line, "nameDigest"));
    }

    private String digest(String words) {
        return words == null ? null : Words.digest(String.valueOf(row.withdrawnSalt), words);
    }

    // as it was announced, whatever the row says now
    private String plan(LogLine announced, LogLine committed) {
        Map<String, Object> plan = new LinkedHashMap<>(announced.payload());
        plan.remove("at");
        plan.remove("nameDigest");
        plan.put("inspection", String.valueOf(row.id));
        plan.put("position", committed.payload().get("position"));
        return CanonicalJson.of(plan);
    }

    private static void moment(HeldRow held, String what, Instant here, LogLine line) {
        held.same(what, here, text(line, "at"));
    }

    private static String text(LogLine line, String name) {
        return line == null ? null : line.text(name);
    }

    /** @return how many are drawn, as it was announced */
    Sizes sizes() {
        return new Sizes(
                Integer.valueOf(announced().text("each")),
                announced().texts("whole").stream().map(Destination::valueOf).toList());
    }
}
