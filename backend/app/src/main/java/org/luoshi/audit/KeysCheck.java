package org.luoshi.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.luoshi.verifier.SchoolKey;

/** Holds the school's public keys against the log, which announces each: with a key of one's own anything could be signed. */
@Singleton
class KeysCheck implements TableCheck {

    @Override
    public String what() {
        return "signing-keys";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<String> announced =
                new ArrayList<>(EntriesOf.event("signing-key", "signing-key-announced", snapshot).stream()
                        .map(entry -> entry.text("key"))
                        .toList());
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement("select public_key from signing_key order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                String key = row.getString(1);
                if (!announced.remove(key)) {
                    findings.accept(new Finding(
                            FindingKind.RECORD_WITHOUT_ENTRY,
                            "signing-key",
                            id(key),
                            "no entry of the log announces this key"));
                }
            }
        }
        announced.forEach(key -> findings.accept(new Finding(
                FindingKind.RECORD_MISSING, "signing-key", id(key), "the log announces this key, which is not there")));
        return checked;
    }

    private static String id(String key) {
        try {
            return HexFormat.of().formatHex(SchoolKey.parse(key).hash());
        } catch (IllegalArgumentException altered) {
            return "unreadable";
        }
    }
}
