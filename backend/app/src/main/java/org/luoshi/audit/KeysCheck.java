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

    /** Stands in no key. */
    private static final String AT = "\n";

    private final SchoolSigner signer;

    KeysCheck(SchoolSigner signer) {
        this.signer = signer;
    }

    @Override
    public String what() {
        return "signing-keys";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        List<String> announced =
                new ArrayList<>(EntriesOf.event("signing-key", SigningKeys.ANNOUNCED, snapshot).stream()
                        .map(entry -> named(entry.text("key"), entry.text("at")))
                        .toList());
        signer.key()
                .filter(own -> announced.stream().noneMatch(one -> one.startsWith(own.text() + AT)))
                .ifPresent(own -> findings.accept(new Finding(
                        FindingKind.RECORD_WITHOUT_ENTRY,
                        "signing-key",
                        id(own.text()),
                        "the service signs with this key, and no entry of the log announces it")));
        long checked = 0;
        try (PreparedStatement query =
                        snapshot.prepareStatement("select public_key, valid_from from signing_key order by id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                String key = row.getString(1);
                if (!announced.remove(named(key, String.valueOf(SigningKeys.instant(row, 2))))) {
                    findings.accept(new Finding(
                            FindingKind.RECORD_WITHOUT_ENTRY,
                            "signing-key",
                            id(key),
                            "no entry of the log announces this key for this moment"));
                }
            }
        }
        announced.forEach(key -> findings.accept(new Finding(
                FindingKind.RECORD_MISSING,
                "signing-key",
                id(key.substring(0, key.indexOf(AT))),
                "the log announces this key, which is not there, or not from that moment on")));
        return checked;
    }

    private static String named(String key, String from) {
        return key + AT + from;
    }

    private static String id(String key) {
        try {
            return HexFormat.of().formatHex(SchoolKey.parse(key).hash());
        } catch (IllegalArgumentException altered) {
            return "unreadable";
        }
    }
}
