package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.review.Persona;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.Checkpoint;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

/** What somebody puts into the log's own tables so that a lie is believed, or the truth is not looked at. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 what is put into the log from outside is named, and hides nothing")
class ForgedLogTest extends BehindTheBack {

    @Inject
    SchoolSigner signer;

    @Inject
    EntrySeal seal;

    @Inject
    Hand hand;

    @Test
    @DisplayName(
            "an entry before the first place of the log, where no tree and no checkpoint is; one that waits though it has a place")
    void nowhere() throws SQLException {
        String forged = forgedPass();
        owner("delete from audit_pending where entry_id = " + forged);
        owner(
                "insert into audit_leaf (position, entry_id, leaf_hash) select -1, id, leaf_hash from audit_entry where id = "
                        + forged);
        List<String> found = foundInLog();
        owner("delete from audit_leaf where position = -1", "delete from audit_entry where id = " + forged);
        assertTrue(found.stream().anyMatch(one -> one.startsWith("ENTRY_FORGED entry/" + forged)), found.toString());

        String placed = one("select max(entry_id) from audit_leaf");
        owner("insert into audit_pending (entry_id) values (" + placed + ")");
        long before = Long.parseLong(one("select count(*) from audit_leaf"));
        Persona.GRADUATE.person().step(declaration, "DISPUTE").statusCode(200);
        // and it does not hold up those that come after it
        assertTrue(log.sequence() > before);
        found = foundInLog();
        owner("delete from audit_pending where entry_id = " + placed);
        assertTrue(
                found.stream()
                        .anyMatch(one ->
                                one.equals("ENTRY_FORGED entry/" + placed + " it waits for a place, and has one")),
                found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("an entry that stands in the log a second time, its seal as good as the first time")
    void again() throws SQLException {
        String pass = one("select max(id) from audit_entry where subject_id = '" + declaration
                + "' and event = 'declaration-passed'");
        owner("alter table audit_leaf drop index leaf_entry, add index leaf_entry (entry_id)");
        List<String> found = new ArrayList<>();
        try (Connection owner = everyColumn.owner()) {
            owner.setAutoCommit(false);
            owner.createStatement()
                    .execute("insert into audit_leaf (position, entry_id, leaf_hash, seal) select (select max(position)"
                            + " + 100 from audit_leaf), entry_id, leaf_hash, seal from audit_leaf where entry_id = "
                            + pass);
            entries.check(owner, one -> found.add(one.kind() + " " + one.subject() + " " + one.detail()));
            owner.rollback();
        } finally {
            owner("alter table audit_leaf drop index leaf_entry, add unique key leaf_entry (entry_id)");
        }
        assertTrue(found.contains("ENTRY_FORGED " + pass + " it stands in the log more than once"), found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("a key that somebody put in, and that signed the school's own checkpoint beside it, seals no entry")
    void secondKey() throws Exception {
        long size = checkpoint();
        SchoolKey own = signer.key().orElseThrow();
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        SchoolKey second = SchoolKey.of(own.name(), pair.getPublic());
        byte[] forged = ByteBuffer.allocate(36).put(second.hash()).array();
        Instant now = Instant.now();
        try (Connection owner = everyColumn.owner()) {
            owner.setAutoCommit(false);
            String note = one("select note from audit_checkpoint where size = " + size + " limit 1");
            String text = SignedNote.parse(note).text();
            String both = note
                    + SignedNote.sign(text, second, pair.getPrivate()).note().substring(text.length() + 1);
            try (PreparedStatement cosigned =
                    owner.prepareStatement("update audit_checkpoint set note = ? where size = ?")) {
                cosigned.setString(1, both);
                cosigned.setLong(2, size);
                cosigned.executeUpdate();
            }
            assertTrue(Checkpoint.parse(both).signedBy(second)
                    && Checkpoint.parse(both).signedBy(own));
            SealsCheck seals = new SealsCheck(
                    owner,
                    seal,
                    own,
                    List.of(new SigningKeyView(second.text(), now, now), new SigningKeyView(own.text(), now, null)));
            assertTrue(seals.isForged(size - 1, forged, 4711, new byte[32]));
            assertTrue(seals.isSigned(Checkpoint.parse(note)));
            assertFalse(seals.isSigned(Checkpoint.parse(
                    SignedNote.sign(text, second, pair.getPrivate()).note())));
            owner.rollback();
        }
    }

    @Test
    @DisplayName("a checkpoint of a size that no log has, and a key that cannot be read, hide nothing else")
    void hiding() throws SQLException {
        checkpoint();
        String entry = one("select max(entry_id) from audit_leaf");
        String actor = one("select coalesce(actor, '') from audit_entry where id = " + entry);
        owner(
                "insert into audit_checkpoint (size, root, note, signed_at) select -1, root, note, signed_at"
                        + " from audit_checkpoint order by id limit 1",
                "insert into signing_key (id, public_key, valid_from) values (-1, 'x', now(6))",
                "update audit_entry set actor = 'somebody' where id = " + entry);
        List<String> found = foundInLog();
        owner(
                "delete from audit_checkpoint where size = -1",
                "delete from signing_key where id = -1",
                "update audit_entry set actor = " + (actor.isEmpty() ? "null" : "'" + actor + "'") + " where id = "
                        + entry);
        assertTrue(found.stream().anyMatch(one -> one.startsWith("ENTRY_ALTERED entry/" + entry)), found.toString());
        assertTrue(
                found.stream().anyMatch(one -> one.startsWith("CHECKPOINT_DIFFERS checkpoint/-1")), found.toString());
        assertSilent();
    }

    @Test
    @DisplayName("an entry that waits for its place longer than any should")
    void waiting() throws SQLException {
        String entry = one("select max(entry_id) from audit_leaf");
        String subject = "entry/" + entry;
        List<String> waits = List.of(
                "insert into audit_pending (entry_id, seal) select entry_id, seal from audit_leaf where entry_id = "
                        + entry,
                "delete from audit_leaf where entry_id = " + entry);
        assertEquals(List.of(), hand.altered(entries, waits, subject));
        List<String> forLong = new ArrayList<>(waits);
        forLong.add("update audit_entry set at = at - interval 11 minute where id = " + entry);
        assertTrue(
                hand.altered(entries, forLong, subject).stream()
                        .anyMatch(one -> one.startsWith("ENTRY_MISSING " + subject + " the entry waits")),
                "it waits for eleven minutes");
    }

    @Test
    @DisplayName("a finding fits into its columns, however long what it is about is called")
    void longNames() {
        Finding finding = new Finding(FindingKind.RECORD_ALTERED, "counter", "x".repeat(400), "y".repeat(400));
        assertEquals(200, finding.subject().length());
        assertEquals(300, finding.detail().length());
    }
}
