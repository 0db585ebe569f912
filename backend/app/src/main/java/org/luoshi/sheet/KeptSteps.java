package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.Salted;

/** What a leader looked at and sent back, and what an officer explained, beside the log's entries. */
@ApplicationScoped
class KeptSteps {

    private static final String LOOKS =
            "select k.package_id, k.declaration_id, k.outcome, k.opened, k.remark, k.actor, k.actor_name, k.at, k.salt,"
                    + " g.erased_at is not null as erased from sheet_look k join sheet_package p on p.id = k.package_id"
                    + " left join declaration d on d.id = k.declaration_id left join graduate g on g.id = d.graduate_id"
                    + " where p.sheet_id = ? order by k.id";
    private static final String RETURNS =
            "select r.package_id, r.reason, r.salt, r.actor, r.actor_name, r.at from sheet_return r"
                    + " join sheet_package p on p.id = r.package_id where p.sheet_id = ? order by r.id";
    private static final String EXPLANATIONS =
            "select e.line, e.graduate_id, e.explanation, e.salt, e.actor, e.actor_name, e.at,"
                    + " g.erased_at is not null as erased from sheet_explanation e left join graduate g on g.id = e.graduate_id"
                    + " where e.sheet_id = ? order by e.id";

    void check(long sheet, String salt, List<LogLine> log, List<KeptPackages.Kept> kept, Connection snapshot, Held held)
            throws SQLException {
        Map<String, LogLine> looks = new LinkedHashMap<>();
        Map<String, LogLine> returns = new LinkedHashMap<>();
        Map<String, LogLine> explanations = new LinkedHashMap<>();
        int confirmed = 0;
        for (LogLine entry : log) {
            switch (entry.event()) {
                case "sheet-confirmed" -> confirmed++;
                case "sample-looked-at" -> looks.put(id(kept, confirmed) + "/" + entry.text("declaration"), entry);
                case "sheet-sent-back" -> returns.put(id(kept, confirmed), entry);
                case "drift-explained" -> explanations.put(entry.text("line"), entry);
                default -> {}
            }
        }
        rows(LOOKS, sheet, snapshot, row -> look(row, salt, looks, held));
        rows(RETURNS, sheet, snapshot, row -> sentBack(row, salt, returns, held));
        rows(EXPLANATIONS, sheet, snapshot, row -> explained(row, salt, explanations, held));
        missing("look at declaration ", looks, "declaration", held);
        missing("return of package ", returns, "sha256", held);
        missing("explanation of line ", explanations, "line", held);
    }

    private static String id(List<KeptPackages.Kept> kept, int nth) {
        return nth > 0 && nth <= kept.size() ? String.valueOf(kept.get(nth - 1).id()) : "none";
    }

    private static void missing(String what, Map<String, LogLine> left, String member, Held held) {
        left.values()
                .forEach(entry -> held.found(
                        FindingKind.RECORD_MISSING, "the " + what + entry.text(member) + " of the log has no row"));
    }

    private static void look(ResultSet row, String salt, Map<String, LogLine> entries, Held held) throws SQLException {
        String declaration = row.getString("declaration_id");
        String name = "look at declaration " + declaration;
        LogLine entry = entries.remove(row.getString("package_id") + "/" + declaration);
        if (entry == null) {
            without(name, held);
            return;
        }
        held.same(name + ", outcome", row.getString("outcome"), entry.text("outcome"));
        held.same(name + ", opened", row.getString("opened"), entry.text("opened"));
        if (!row.getBoolean("erased")) {
            held.salted(name + ", remark", row.getString("salt"), entry, "remarkDigest", row.getString("remark"));
        }
        who(name, row, salt, entry, held);
    }

    private static void sentBack(ResultSet row, String salt, Map<String, LogLine> entries, Held held)
            throws SQLException {
        LogLine entry = entries.remove(row.getString("package_id"));
        if (entry == null) {
            without("return", held);
            return;
        }
        held.sameUnshown(
                "return, reason",
                Salted.digest(row.getString("salt"), row.getString("reason")),
                entry.text("reasonDigest"));
        who("return", row, salt, entry, held);
    }

    private static void explained(ResultSet row, String salt, Map<String, LogLine> entries, Held held)
            throws SQLException {
        String name = "explanation of line " + row.getString("line");
        LogLine entry = entries.remove(row.getString("line"));
        if (entry == null) {
            without(name, held);
            return;
        }
        held.same(name + ", graduate", row.getString("graduate_id"), entry.text("graduate"));
        if (!row.getBoolean("erased")) {
            held.sameUnshown(
                    name + ", text",
                    Salted.digest(row.getString("salt"), row.getString("explanation")),
                    entry.text("textDigest"));
        }
        who(name, row, salt, entry, held);
    }

    private static void who(String name, ResultSet row, String salt, LogLine entry, Held held) throws SQLException {
        held.same(name + ", by", row.getString("actor"), entry.actor());
        held.salted(name + ", name of who did it", salt, entry, "nameDigest", row.getString("actor_name"));
        held.at(name + ", at", Held.instant(row, "at"), entry);
    }

    private static void without(String name, Held held) {
        held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of this " + name);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void rows(String sql, long sheet, Connection snapshot, Row each) throws SQLException {
        try (PreparedStatement query = snapshot.prepareStatement(sql)) {
            query.setLong(1, sheet);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        }
    }
}
