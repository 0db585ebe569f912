package org.luoshi.audit;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.inspection.Inspecting;
import org.luoshi.problem.Refusal;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.verifier.SchoolKey;
import org.luoshi.verifier.SignedNote;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 what other features have of the log: positions and signatures")
class SchoolLogTest {

    @Inject
    AgroalDataSource database;

    @Inject
    AuditTrail audit;

    @Inject
    SchoolLog log;

    @Inject
    SchoolSigner signer;

    @Inject
    SigningKeys keys;

    @Inject
    Clock clock;

    @Inject
    Fixture fixture;

    private long write() {
        return QuarkusTransaction.requiringNew()
                .call(() -> audit.record("t", "office", "tried", "test", "position", Map.of()));
    }

    @Test
    @DisplayName("a moment stands for a position, the same for ever: nothing before the first entry, all of them now")
    void positionOfAMoment() {
        write();
        long first = log.sequence();
        Instant then = clock.instant();
        write();
        assertEquals(first + 1, log.sequence());
        assertEquals(first, log.positionAt(then));
        assertEquals(first + 1, log.positionAt(clock.instant()));
        assertEquals(0, log.positionAt(Instant.parse("2001-01-01T00:00:00Z")));
    }

    @Test
    @DisplayName("a transaction at a position sees exactly the entries up to there, whatever is committed meanwhile")
    void positionOfATransaction() throws SQLException {
        write();
        long position = QuarkusTransaction.requiringNew().call(() -> {
            long here = log.positionOfThisTransaction();
            long meanwhile = write();
            assertEquals(0, number("select count(*) from audit_entry where id = " + meanwhile));
            assertEquals(here, number("select count(*) from audit_entry"));
            assertEquals(here, number("select count(*) from audit_leaf"));
            return here;
        });
        assertEquals(position + 1, log.sequence());
    }

    @Test
    @DisplayName("a transaction that has read something older is refused its position")
    void tooLate() {
        String refused = "";
        // the service's own sequencer may be quicker than the first look: then once more
        for (int i = 0; i < 20 && refused.isEmpty(); i++) {
            try {
                QuarkusTransaction.requiringNew().call(() -> {
                    long entry = write();
                    if (number("select count(*) from audit_pending where entry_id = " + entry) == 1) {
                        log.sequence();
                        log.positionOfThisTransaction();
                    }
                    return null;
                });
            } catch (IllegalStateException e) {
                refused = e.getMessage();
            }
        }
        assertTrue(refused.contains("before it asked for its position"), refused);
    }

    @Test
    @DisplayName(
            "a text is signed with the school's key, a changed one is not; nothing signed can pass for a checkpoint")
    void signed() {
        SignedNote note = SignedNote.parse(
                log.sign("luoshi weekly-sheet\n17\nsha256:00\n").note());
        SchoolKey key = signer.key().orElseThrow();
        assertTrue(note.signedBy(key));
        assertFalse(SignedNote.parse(note.note().replace("17", "18")).signedBy(key));
        assertThrows(IllegalArgumentException.class, () -> log.sign(key.name() + "\n7\n"));
    }

    @Test
    @DisplayName(
            "a new key takes over, the former one signs nothing more, and may come back: each time announced in the log")
    void rotation() throws SQLException {
        long announced = announcements();
        int before = keys.all().size();
        SchoolSigner newer = new SchoolSigner(settings());
        SigningKeys elsewhere = new SigningKeys(database, newer, audit, clock);
        try {
            elsewhere.announce((StartupEvent) null);
            elsewhere.announce((StartupEvent) null);
            assertEquals(announced + 1, announcements());
            assertTrue(elsewhere.held());
            assertFalse(keys.held());
            assertEquals(
                    "signing-key",
                    assertThrows(Refusal.class, () -> log.sign("a\n")).members().get("dependency"));
            new Person("office").post("/audit/checkpoints", Map.of()).statusCode(503);
        } finally {
            keys.announce((StartupEvent) null);
        }
        assertTrue(keys.held());
        List<SigningKeyView> all = keys.all();
        assertEquals(before + 2, all.size());
        assertEquals(signer.key().orElseThrow().text(), all.getLast().key());
        assertEquals(newer.key().orElseThrow().text(), all.get(before).key());
        assertEquals(all.get(before).until(), all.getLast().from());
        assertEquals(announced + 2, announcements());
    }

    @Test
    @DisplayName(
            "without the key in force no pack of an inspection is taken, and the log does not say that one was (R8.2)")
    void packWithoutKey() throws SQLException {
        String id = Inspecting.drawn(fixture.school().year(), "PROVINCE");
        String taken =
                "select count(*) from audit_entry where event = 'inspection-pack-taken' and subject_id = '" + id + "'";
        Person inspector = new Person("inspector");
        try {
            new SigningKeys(database, new SchoolSigner(settings()), audit, clock).announce((StartupEvent) null);
            inspector.get("/inspections/" + id + "/pack.zip").statusCode(503).body("dependency", is("signing-key"));
            assertEquals(0, number(taken));
        } finally {
            keys.announce((StartupEvent) null);
        }
        inspector.get("/inspections/" + id + "/pack.zip").statusCode(200);
        assertEquals(1, number(taken));
    }

    private long announcements() throws SQLException {
        return number("select count(*) from audit_entry where event = 'signing-key-announced'");
    }

    private static LogSettings settings() {
        return new LogSettings() {
            @Override
            public String origin() {
                return "luoshi.local/log";
            }

            @Override
            public Optional<String> signingKey() {
                return Optional.of(Base64.getEncoder().encodeToString(new byte[32]));
            }

            @Override
            public Optional<Path> signingKeyFile() {
                return Optional.empty();
            }

            @Override
            public boolean makeSigningKey() {
                return false;
            }

            @Override
            public Duration clockTolerance() {
                return Duration.ofSeconds(2);
            }

            @Override
            public Duration rest() {
                return Duration.ofSeconds(1);
            }

            @Override
            public String verifyAt() {
                return "off";
            }
        };
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
