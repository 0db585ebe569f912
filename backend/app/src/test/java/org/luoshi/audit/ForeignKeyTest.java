package org.luoshi.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Hashes;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

/** A key that somebody put into the table: what it signed is the school's for nobody who asks, long before the night's verification. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 a key that was put into the database is no key of the school")
class ForeignKeyTest {

    @Inject
    SchoolLog log;

    @Inject
    SchoolKeys keys;

    @Inject
    SchoolSigner signer;

    @Inject
    Hand hand;

    private SchoolKey own;
    private SchoolKey foreign;
    private SignedNote note;

    @BeforeEach
    void key() throws Exception {
        own = signer.key().orElseThrow();
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        foreign = SchoolKey.of(own.name(), pair.getPublic());
        note = SignedNote.sign("luoshi weekly sheet\nemployed 100\n", foreign, pair.getPrivate());
    }

    @Test
    @DisplayName("alone, and with an announcement that the service did not seal")
    void putIn() throws SQLException {
        assertTrue(log.signedByTheSchool(log.sign("luoshi weekly sheet\nemployed 90\n")));
        hand.sql("insert into signing_key (id, public_key, valid_from) values (-2, '" + foreign.text()
                + "', '2020-01-01')");
        try {
            nobodys();
            announced();
            nobodys();
            // before the first place of the log, so before the school's own as well
            hand.sql("insert into audit_leaf (position, entry_id, leaf_hash) select -9, id, leaf_hash from audit_entry"
                    + " where id = -9");
            nobodys();
        } finally {
            hand.sql(
                    "delete from audit_leaf where position = -9",
                    "delete from audit_entry where id = -9",
                    "delete from signing_key where id = -2");
        }
    }

    private void nobodys() {
        assertFalse(log.signedByTheSchool(note));
        assertEquals(List.of(own.text()), log.keys());
        List<String> published =
                given().get("/api/v1/public/signing-keys").jsonPath().getList("key");
        assertEquals(List.of(own.text()), published);
    }

    // with everything but the seal
    private void announced() throws SQLException {
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        String hash = HexFormat.of().formatHex(foreign.hash());
        String payload = "{\"key\":\"" + foreign.text() + "\"}";
        String leaf = HexFormat.of()
                .formatHex(
                        Hashes.leaf(EntryText.of(at, null, null, SigningKeys.ANNOUNCED, "signing-key", hash, payload)));
        hand.sql("insert into audit_entry (id, at, event, subject_type, subject_id, payload, leaf_hash) values (-9,"
                + " '2020-01-01', '" + SigningKeys.ANNOUNCED + "', 'signing-key', '" + hash + "', '" + payload
                + "', unhex('" + leaf + "'))");
    }
}
