package org.luoshi.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.luoshi.EveryColumn;
import org.luoshi.verifier.Hashes;

/** What somebody who may write everything would put in place of a leaf. */
final class HashesOfEntry {

    private HashesOfEntry() {}

    static String hex(EveryColumn everyColumn, String entry) throws SQLException {
        try (Connection owner = everyColumn.owner();
                ResultSet row = owner.createStatement()
                        .executeQuery("select " + AuditReading.COLUMNS + " from audit_entry e join audit_leaf l"
                                + " on l.entry_id = e.id where e.id = " + entry)) {
            row.next();
            return HexFormat.of().formatHex(Hashes.leaf(AuditReading.view(row).entry()));
        }
    }
}
