package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;

/** Lets the log say by itself which declarations a signature stands for (R8.1): an entry for each that is on the sheet as verified and was not on
 * the college's sheet before, and one for each that was and is no longer. Between the two it is on every sheet that the college signs, so the
 * log grows with what changes and not with every week. */
@ApplicationScoped
class SignedDeclarationEntries {

    private final AuditTrail audit;
    private final AgroalDataSource database;

    SignedDeclarationEntries(AuditTrail audit, AgroalDataSource database) {
        this.audit = audit;
        this.database = database;
    }

    /** To be called in the transaction that signs.
     * @param before id of the college's last signed sheet, null where there is none */
    void write(WeeklySheet sheet, SheetContent content, Long before, Actor signer) {
        Map<String, String> now = new TreeMap<>();
        for (SheetContent.Line line : content.lines()) {
            if (line.verifiedOne() != null) {
                now.put(line.verifiedOne().declaration(), line.graduate());
            }
        }
        Map<String, String> earlier = before == null ? Map.of() : onSheet(before);
        record("declaration-signed", now, earlier, sheet, signer);
        record("declaration-left-sheet", earlier, now, sheet, signer);
    }

    /** @param these the graduates by declaration
     * @param but those that need no entry */
    private void record(
            String event, Map<String, String> these, Map<String, String> but, WeeklySheet sheet, Actor signer) {
        Map<String, Map<String, String>> payloads = new TreeMap<>();
        these.forEach((declaration, graduate) -> {
            if (!but.containsKey(declaration)) {
                payloads.put(declaration, Map.of("graduate", graduate, "sheet", String.valueOf(sheet.id)));
            }
        });
        audit.recordEach(signer.subject(), Role.LEADER.realmName(), event, "signed-declaration", payloads);
    }

    // a sheet that was signed before the log named its declarations counts as one that had none: the next one names
    // them all
    private Map<String, String> onSheet(long sheet) {
        Map<String, String> declarations = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select d.declaration_id, d.graduate_id"
                        + " from sheet_declaration d join sheet_signature s on s.sheet_id = d.sheet_id"
                        + " join audit_entry e on e.id = s.entry_id where d.sheet_id = ? and d.verified = 1"
                        + " and json_extract(e.payload, '$.college') is not null")) {
            query.setLong(1, sheet);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    declarations.put(row.getString(1), row.getString(2));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return declarations;
    }
}
