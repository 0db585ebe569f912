package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.Held;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.SchoolLog;
import org.luoshi.verifier.SignedNote;

/** The signature of a sheet beside the log's entry, and beside the signed text whose code the entry has; and the declarations that count by it. */
@ApplicationScoped
class KeptSignature {

    private final SchoolLog school;

    KeptSignature(SchoolLog school) {
        this.school = school;
    }

    void check(long sheet, List<LogLine> log, List<KeptPackages.Kept> kept, Connection snapshot, Held held)
            throws SQLException {
        List<LogLine> entries = SheetsCheck.events(log, "sheet-signed");
        try (PreparedStatement query = snapshot.prepareStatement("select package_id, college_id, position, signer,"
                + " signer_name, title, delegated_by_name, statements, signed_at, note, code, entry_id"
                + " from sheet_signature where sheet_id = ?")) {
            query.setLong(1, sheet);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    if (!entries.isEmpty()) {
                        held.found(FindingKind.RECORD_MISSING, "the signature of the log has no row");
                    }
                } else if (entries.isEmpty()) {
                    held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of its signature");
                } else {
                    row(row, log.getFirst(), entries.getFirst(), kept, held);
                }
            }
        }
        counted(sheet, entries, kept, snapshot, held);
    }

    private void row(ResultSet row, LogLine prepared, LogLine signed, List<KeptPackages.Kept> kept, Held held)
            throws SQLException {
        held.same(
                "signature, package",
                row.getString("package_id"),
                of(signed, kept).map(one -> String.valueOf(one.id())).orElse("none"));
        held.same("signature, college", row.getString("college_id"), prepared.text("college"));
        held.same("signature, position", row.getString("position"), signed.text("position"));
        held.same("signature, signer", row.getString("signer"), signed.actor());
        held.same("signature, statements", row.getString("statements"), String.join(",", signed.texts("statements")));
        held.same("signature, code", row.getString("code"), signed.text("code"));
        held.same("signature, entry", row.getString("entry_id"), signed.id());
        held.same("signature, acting for another", row.getString("delegated_by_name") != null, signed.text("acting"));
        String note = row.getString("note");
        Optional<SheetNote> text = SheetNote.read(note);
        // the code is of the whole signed text: one that has it is the one that was signed
        if (text.isEmpty()
                || !SheetCode.of(note).equals(signed.text("code"))
                || !school.signedByTheSchool(SignedNote.parse(note))) {
            held.found(FindingKind.RECORD_ALTERED, "signature, signed text: not the one whose code the log has");
            return;
        }
        SheetNote said = text.get();
        held.sameUnshown(
                "signature, name of the signer", SheetNote.line(row.getString("signer_name")), said.get("name"));
        held.sameUnshown("signature, title of the signer", row.getString("title"), said.get("title"));
        String acting = row.getString("delegated_by_name");
        held.sameUnshown(
                "signature, name of whom it was signed for",
                acting == null ? null : SheetNote.line(acting),
                said.actingFor());
        held.same("signature, at", Held.instant(row, "signed_at"), said.get("at"));
    }

    private static Optional<KeptPackages.Kept> of(LogLine signed, List<KeptPackages.Kept> kept) {
        return kept.stream()
                .filter(one -> one.entry().text("sha256").equals(signed.text("sha256")))
                .findFirst();
    }

    // what the stage "signed" of the statistics is made of
    private static void counted(
            long sheet, List<LogLine> entries, List<KeptPackages.Kept> kept, Connection snapshot, Held held)
            throws SQLException {
        TreeSet<String> rows = new TreeSet<>();
        try (PreparedStatement query = snapshot.prepareStatement("select declaration_id, graduate_id, destination,"
                + " reported, verified from sheet_declaration where sheet_id = ?")) {
            query.setLong(1, sheet);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(counted(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getBoolean(4),
                            row.getBoolean(5)));
                }
            }
        }
        TreeSet<String> signed = new TreeSet<>();
        if (!entries.isEmpty()) {
            Optional<SheetContent> content = of(entries.getFirst(), kept).map(KeptPackages.Kept::content);
            if (content.isEmpty()) {
                // said already: nothing is left to compare with
                return;
            }
            content.get().lines().forEach(line -> line.declarations()
                    .forEach(one -> signed.add(counted(
                            one.declaration(),
                            line.graduate(),
                            one.destination().name(),
                            one.reported(),
                            one.verified()))));
        }
        rows.stream()
                .filter(one -> !signed.contains(one))
                .findFirst()
                .ifPresent(one ->
                        held.found(FindingKind.RECORD_ALTERED, "counts " + one + ", the signed package does not"));
        signed.stream()
                .filter(one -> !rows.contains(one))
                .findFirst()
                .ifPresent(one ->
                        held.found(FindingKind.RECORD_ALTERED, "does not count " + one + ", the signed package does"));
    }

    private static String counted(
            String declaration, String graduate, String destination, boolean reported, boolean verified) {
        return "declaration " + declaration + " of graduate " + graduate + " as " + destination
                + (reported ? ", reported" : "") + (verified ? ", verified" : "");
    }
}
