package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.evidence.PackageStore;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** The packages of a sheet beside the log's confirmations, in order: row, stored object, and the sample that follows from them. */
@ApplicationScoped
class KeptPackages {

    private final PackageStore store;

    KeptPackages(PackageStore store) {
        this.store = store;
    }

    /** A package that the log knows.
     * @param content as confirmed; null where neither the row nor the store has it any more */
    record Kept(long id, LogLine entry, SheetContent content) {}

    /** @return the packages that have their row and their entry, in order */
    List<Kept> check(long sheet, String salt, List<LogLine> log, Connection snapshot, Held held) throws SQLException {
        List<LogLine> entries = SheetsCheck.events(log, "sheet-confirmed");
        String signed = SheetsCheck.events(log, "sheet-signed").stream()
                .map(entry -> entry.text("sha256"))
                .findFirst()
                .orElse(null);
        List<Kept> kept = new ArrayList<>();
        int rows = 0;
        try (PreparedStatement query = snapshot.prepareStatement(
                "select id, nth, position, root, sha256, content, graduates, verified,"
                        + " confirmed_by, confirmed_by_name, confirmed_at from sheet_package where sheet_id = ? order by nth")) {
            query.setLong(1, sheet);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (rows < entries.size()) {
                        LogLine entry = entries.get(rows);
                        boolean needed = entry.text("sha256").equals(signed);
                        kept.add(one(row, rows + 1, salt, entry, needed, snapshot, held));
                    } else {
                        held.found(
                                FindingKind.RECORD_WITHOUT_ENTRY,
                                "no entry of the log tells of package " + row.getInt("nth"));
                    }
                    rows++;
                }
            }
        }
        if (rows < entries.size()) {
            held.found(
                    FindingKind.RECORD_MISSING,
                    "the log tells of " + entries.size() + " packages, " + rows + " are there");
        }
        return kept;
    }

    private Kept one(ResultSet row, int nth, String salt, LogLine entry, boolean signed, Connection snapshot, Held held)
            throws SQLException {
        String name = "package " + nth;
        String sha256 = entry.text("sha256");
        held.same(name + ", order", row.getInt("nth"), nth);
        held.same(name + ", position", row.getString("position"), entry.text("position"));
        held.same(name + ", root", row.getString("root"), entry.text("root"));
        held.same(name + ", sha256", row.getString("sha256"), sha256);
        held.same(name + ", confirmed by", row.getString("confirmed_by"), entry.actor());
        held.salted(name + ", name of who confirmed it", salt, entry, "nameDigest", row.getString("confirmed_by_name"));
        byte[] content = row.getBytes("content");
        boolean whole = held.same(name + ", content", SheetSample.digest(content), sha256);
        byte[] object = object(name, sha256, signed, held);
        SheetContent read = whole ? SheetContent.parse(content) : object == null ? null : SheetContent.parse(object);
        if (read != null) {
            held.same(
                    name + ", confirmed at",
                    Held.instant(row, "confirmed_at"),
                    read.stated().confirmedAt());
            SheetFigures.Row total = read.figures().total();
            held.same(name + ", graduates", row.getLong("graduates"), total.graduates());
            held.same(
                    name + ", verified",
                    row.getLong("verified"),
                    total.verified().employed());
            sample(row.getLong("id"), name, entry, read, snapshot, held);
        }
        return new Kept(row.getLong("id"), entry, read);
    }

    // a confirmation does not wait for the store, a signature does
    private byte[] object(String name, String sha256, boolean signed, Held held) {
        Optional<byte[]> stored = store.kept(sha256);
        if (stored.isEmpty()) {
            if (signed) {
                held.found(FindingKind.FILE_MISSING, name + ": the signed file is not in the store");
            }
            return null;
        }
        String there = SheetSample.digest(stored.get());
        if (!there.equals(sha256)) {
            held.found(
                    FindingKind.FILE_ALTERED,
                    name + ": the stored file has SHA-256 " + there.substring(0, 16) + "…, " + sha256.substring(0, 16)
                            + "… in the log");
            return null;
        }
        return stored.get();
    }

    // follows from the package alone; how many were drawn stands in the entry
    private static void sample(
            long id, String name, LogLine entry, SheetContent content, Connection snapshot, Held held)
            throws SQLException {
        List<String> rows = new ArrayList<>();
        try (PreparedStatement query = snapshot.prepareStatement(
                "select place, declaration_id, graduate_id, weight from sheet_sample where package_id = ? order by place")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(item(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4)));
                }
            }
        }
        Map<String, String> graduates = new HashMap<>();
        for (Line line : content.lines()) {
            for (OfDeclaration one : line.declarations()) {
                graduates.put(one.declaration(), line.graduate());
            }
        }
        Map<String, Integer> weights = content.stated().weights();
        int size = entry.payload().get("sample") instanceof Number drawn ? drawn.intValue() : rows.size();
        List<String> drawn = new ArrayList<>();
        for (String one : SheetSample.draw(entry.text("root"), weights, size)) {
            drawn.add(item(drawn.size() + 1, one, graduates.get(one), weights.get(one)));
        }
        if (!rows.equals(drawn)) {
            int at = 0;
            while (at < rows.size() && at < drawn.size() && rows.get(at).equals(drawn.get(at))) {
                at++;
            }
            held.found(
                    FindingKind.RECORD_ALTERED,
                    name + ", sample: " + (at < rows.size() ? rows.get(at) : "nothing more") + " here, "
                            + (at < drawn.size() ? drawn.get(at) : "nothing more") + " was drawn");
        }
    }

    private static String item(int place, String declaration, String graduate, int weight) {
        return place + ". declaration " + declaration + " of graduate " + graduate + ", weight " + weight;
    }
}
