package org.luoshi.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.luoshi.audit.SchoolLog;
import org.luoshi.evidence.PackageStore;
import org.luoshi.sheet.CollegeSheets;
import org.luoshi.verifier.SignedNote;

/** Checks a stored report against the log, the object store, the sheets it stands on and the school's public keys (R8.1). */
@ApplicationScoped
class ReportVerification {

    private static final int SHOWN = 60;

    private final ReportPackages packages;
    private final ReportSource source;
    private final CollegeSheets sheets;
    private final FrozenRows rows;
    private final PackageStore store;
    private final SchoolLog log;
    private final AgroalDataSource database;

    ReportVerification(
            ReportPackages packages,
            ReportSource source,
            CollegeSheets sheets,
            FrozenRows rows,
            PackageStore store,
            SchoolLog log,
            AgroalDataSource database) {
        this.packages = packages;
        this.source = source;
        this.sheets = sheets;
        this.rows = rows;
        this.store = store;
        this.log = log;
        this.database = database;
    }

    /** @param number which of its kind, null for the last
     * @throws org.luoshi.problem.Refusal not-found, out-of-order before the freeze, unavailable without the store */
    @Transactional
    ReportVerificationView verify(int cohort, ReportKind kind, Integer number) {
        ReportPackage one = packages.require(cohort, kind, number);
        ReportContent content = one.read();
        try (Connection connection = database.getConnection()) {
            boolean row = Digests.of(one.content()).equals(one.sha256) && Arrays.equals(content.bytes(), one.content());
            boolean object = store.kept(one.sha256)
                    .map(bytes -> Arrays.equals(bytes, one.content()))
                    .orElse(false);
            boolean root = content.root().equals(one.root);
            String difference = difference(
                    content.recomputable(),
                    source.again(content.figures(), connection).recomputable());
            Map<String, FrozenRows.Kept> kept = rows.of(one.id, connection);
            int deleted = (int)
                    kept.values().stream().filter(FrozenRows.Kept::deleted).count();
            boolean rowsStand = kept.size() == content.lines().size()
                    && content.lines().stream()
                            .allMatch(line -> kept.containsKey(line.graduate())
                                    && (kept.get(line.graduate()).deleted()
                                            || kept.get(line.graduate())
                                                    .digest()
                                                    .equals(line.row())));
            boolean named = content.figures().sheets().stream()
                    .allMatch(sheet -> sheets.stands(sheet.sheet(), sheet.root(), sheet.sha256()));
            boolean signature = signed(one, content);
            return new ReportVerificationView(
                    one.kind,
                    one.number,
                    one.position,
                    row,
                    object,
                    root,
                    difference == null,
                    difference,
                    named,
                    rowsStand,
                    deleted,
                    signature,
                    row && object && root && difference == null && named && rowsStand && signature);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    boolean signed(ReportPackage one, ReportContent content) {
        SignedNote note = SignedNote.parse(one.note);
        return log.signedByTheSchool(note) && note.text().equals(ReportNote.of(one, content));
    }

    private static String difference(byte[] stored, byte[] again) {
        int at = Arrays.mismatch(stored, again);
        return at < 0 ? null : around(stored, at) + " / " + around(again, at);
    }

    private static String around(byte[] text, int at) {
        int from = Math.max(0, at - SHOWN);
        return new String(text, from, Math.min(text.length, at + SHOWN) - from, StandardCharsets.UTF_8);
    }
}
