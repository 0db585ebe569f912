package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.verifier.Hashes;

/** The one writer of the log (R8.1). Called in the transaction of the change it records, with the role held at that moment. */
@ApplicationScoped
public class AuditTrail {

    private static final String ENTRY =
            "insert into audit_entry (at, actor, actor_role, event, subject_type, subject_id, payload, leaf_hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final EntryOfTransaction transaction;
    private final EntrySeal seals;
    private final Clock clock;

    AuditTrail(
            EntityManager entities,
            AgroalDataSource database,
            EntryOfTransaction transaction,
            EntrySeal seals,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.transaction = transaction;
        this.seals = seals;
        this.clock = clock;
    }

    /** Appends one entry; its leaf hash is final from this moment.
     * @param actor subject of the token, or null where the decree protects the sender
     * @param role realm name of the role in which the actor acted, or null with the actor
     * @param event what happened, a noun and a participle such as {@code declaration-submitted}
     * @param subjectType what it happened to, such as {@code declaration}
     * @param subjectId its id
     * @param payload codes, ids, versions and digests; never names, numbers of people or free text
     * @return id of the entry, by which it can be proved later */
    @Transactional(Transactional.TxType.MANDATORY)
    public long record(
            String actor, String role, String event, String subjectType, String subjectId, Map<String, ?> payload) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String details = CanonicalJson.of(payload);
        String text = EntryText.of(at, actor, role, event, subjectType, subjectId, details);
        byte[] leaf = Hashes.leaf(text);
        AuditEntry entry = new AuditEntry(at, actor, role, event, subjectType, subjectId, details, leaf);
        entities.persist(entry);
        entities.persist(new AuditPending(entry.id, seals.of(entry.id, leaf)));
        transaction.written(entry.id);
        return entry.id;
    }

    /** Appends an entry for each of many things that happened at once, as {@link #record} does it for one, in a few statements.
     * @param payloads by id of the subject; the entries follow one another in this order */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordEach(
            String actor,
            String role,
            String event,
            String subjectType,
            Map<String, ? extends Map<String, ?>> payloads) {
        if (payloads.isEmpty()) {
            return;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<byte[]> leaves = new ArrayList<>(payloads.size());
        try (Connection connection = database.getConnection();
                PreparedStatement entry = connection.prepareStatement(ENTRY, Statement.RETURN_GENERATED_KEYS);
                PreparedStatement pending =
                        connection.prepareStatement("insert into audit_pending (entry_id, seal) values (?, ?)")) {
            for (var one : payloads.entrySet()) {
                String details = CanonicalJson.of(one.getValue());
                entry.setTimestamp(1, Timestamp.from(at));
                entry.setString(2, actor);
                entry.setString(3, role);
                entry.setString(4, event);
                entry.setString(5, subjectType);
                entry.setString(6, one.getKey());
                entry.setString(7, details);
                byte[] leaf = Hashes.leaf(EntryText.of(at, actor, role, event, subjectType, one.getKey(), details));
                entry.setBytes(8, leaf);
                leaves.add(leaf);
                entry.addBatch();
            }
            entry.executeBatch();
            try (ResultSet ids = entry.getGeneratedKeys()) {
                for (byte[] leaf : leaves) {
                    ids.next();
                    long id = ids.getLong(1);
                    pending.setLong(1, id);
                    pending.setBytes(2, seals.of(id, leaf));
                    pending.addBatch();
                    transaction.written(id);
                }
            }
            pending.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
