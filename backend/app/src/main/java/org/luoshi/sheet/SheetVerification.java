package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.luoshi.access.Actor;
import org.luoshi.audit.EntriesOf;
import org.luoshi.audit.SchoolLog;
import org.luoshi.evidence.PackageStore;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

/** Checks a stored sheet against the log, the object store and the school's public keys (R8.1). Of the sheet itself only its position, its
 * highest graduate id and its policy version are believed. */
@ApplicationScoped
class SheetVerification {

    private static final int SHOWN = 60;

    private final WeeklySheets sheets;
    private final SheetHistory history;
    private final PackageStore store;
    private final SchoolLog log;
    private final AgroalDataSource database;

    SheetVerification(
            WeeklySheets sheets, SheetHistory history, PackageStore store, SchoolLog log, AgroalDataSource database) {
        this.sheets = sheets;
        this.history = history;
        this.store = store;
        this.log = log;
        this.database = database;
    }

    /** @throws org.luoshi.problem.Refusal not-found, out-of-order before the first confirmation */
    @Transactional
    VerificationView verify(long id, Actor actor) {
        WeeklySheet sheet = sheets.require(id, actor, WeeklySheets.READERS);
        SheetPackage latest = SheetOrder.confirmed(sheets.latest(sheet));
        SheetSignature signature = sheets.signature(sheet);
        try (Connection connection = database.getConnection()) {
            return verify(sheet, latest, signature, connection);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private VerificationView verify(
            WeeklySheet sheet, SheetPackage latest, SheetSignature signature, Connection connection)
            throws SQLException {
        Boolean object = signature == null ? null : sameInStore(latest);
        Optional<SheetContent> readable = readable(latest);
        if (readable.isEmpty()) {
            Boolean unsigned = signature == null ? null : false;
            return new VerificationView(latest.position, false, object, false, false, null, unsigned, null, false);
        }
        SheetContent content = readable.get();
        boolean row = SheetSample.digest(latest.content()).equals(latest.sha256)
                && Arrays.equals(content.bytes(), latest.content());
        boolean root = content.root().equals(latest.root);
        byte[] again =
                history.at(content.figures(), sheet.college.id, connection).recomputable();
        String difference = difference(content.recomputable(), again);
        Optional<SchoolKey> key = signature == null ? Optional.empty() : keyOf(signature);
        Boolean signed = signature == null
                ? null
                : key.isPresent() && names(signature, sheet, latest, content) && inLog(signature, connection);
        return new VerificationView(
                latest.position,
                row,
                object,
                root,
                difference == null,
                difference,
                signed,
                key.map(SchoolKey::text).orElse(null),
                row && root && difference == null && !Boolean.FALSE.equals(object) && !Boolean.FALSE.equals(signed));
    }

    /** @return whether a signed sheet, with all that stands in its rows, is what was signed and what the log tells of */
    boolean stored(WeeklySheet sheet, SheetPackage signed, SheetSignature signature, Connection connection)
            throws SQLException {
        Optional<SheetContent> content = readable(signed);
        return content.isPresent()
                && sheet.state == SheetState.SIGNED
                && SheetSample.digest(signed.content()).equals(signed.sha256)
                && content.get().root().equals(signed.root)
                && keyOf(signature).isPresent()
                && names(signature, sheet, signed, content.get())
                && inLog(signature, connection);
    }

    /** @return the signed text, where it is the one of the code and carries the school's signature */
    Optional<SheetNote> proved(SheetSignature signature) {
        return SheetCode.of(signature.note).equals(signature.code)
                        && keyOf(signature).isPresent()
                ? SheetNote.read(signature.note)
                : Optional.empty();
    }

    /** @return where a stored package is not what history says of its position, null where it is */
    String changedSince(SheetContent stored, long college, Connection connection) throws SQLException {
        return difference(
                stored.recomputable(),
                history.at(stored.figures(), college, connection).recomputable());
    }

    private static Optional<SheetContent> readable(SheetPackage kept) {
        try {
            return Optional.of(kept.read());
        } catch (UncheckedIOException altered) {
            return Optional.empty();
        }
    }

    private static boolean inLog(SheetSignature one, Connection connection) throws SQLException {
        return EntriesOf.one("weekly-sheet", String.valueOf(one.sheetId), connection).stream()
                .anyMatch(entry -> entry.event().equals("sheet-signed")
                        && one.code.equals(entry.text("code"))
                        && one.signer.equals(entry.actor()));
    }

    private boolean sameInStore(SheetPackage latest) {
        return store.kept(latest.sha256)
                .map(bytes -> Arrays.equals(bytes, latest.content()))
                .orElse(false);
    }

    private static boolean names(
            SheetSignature signature, WeeklySheet sheet, SheetPackage latest, SheetContent content) {
        return SheetCode.of(signature.note).equals(signature.code)
                && SignedNote.parse(signature.note).text().equals(SheetNote.of(sheet, latest, content, signature));
    }

    private Optional<SchoolKey> keyOf(SheetSignature signature) {
        if (SheetNote.read(signature.note).isEmpty()) {
            return Optional.empty();
        }
        SignedNote note = SignedNote.parse(signature.note);
        return log.keys().reversed().stream()
                .map(SchoolKey::parse)
                .filter(note::signedBy)
                .findFirst();
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
