package org.luoshi.audit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.SchoolKey;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 the school's public keys are held by the log")
class KeysHeldTest {

    @Inject
    Hand hand;

    @Inject
    KeysCheck check;

    @Test
    @DisplayName("a key that is gone")
    void gone() throws SQLException {
        String key = hand.one("select public_key from signing_key order by id limit 1");
        String subject =
                "signing-key/" + HexFormat.of().formatHex(SchoolKey.parse(key).hash());
        hand.silent(check, subject);
        hand.alter(check, subject)
                .gone("signing_key where public_key = '" + key + "'", "RECORD_MISSING " + subject)
                .eachIsNamed();
    }

    @Test
    @DisplayName("a key that nobody announced")
    void foreign() throws SQLException {
        String subject = "signing-key/unreadable";
        hand.silent(check, subject);
        String row = "signing_key where id = (select id from (select min(id) id from signing_key) first)";
        hand.alter(check, subject)
                .cell(row, "public_key = 'x'", "RECORD_WITHOUT_ENTRY " + subject)
                .eachIsNamed();
    }
}
