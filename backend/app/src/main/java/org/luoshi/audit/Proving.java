package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** Makes proofs; each reads a number of hashes that grows with the logarithm of the log (R8.1). */
@ApplicationScoped
class Proving {

    private final AgroalDataSource database;
    private final Checkpoints checkpoints;
    private final EntityManager entities;

    Proving(AgroalDataSource database, Checkpoints checkpoints, EntityManager entities) {
        this.entities = entities;
        this.database = database;
        this.checkpoints = checkpoints;
    }

    /** @param entry id of an entry
     * @throws org.luoshi.problem.Refusal not-found for an unknown entry, out-of-order for one that no checkpoint covers yet */
    @Transactional
    public InclusionProofView inclusion(String entry) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select position, leaf_hash from audit_leaf where entry_id = ?")) {
            // an id that cannot exist is simply not found
            statement.setLong(1, entry.matches("[0-9]{1,18}") ? Long.parseLong(entry) : -1);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw Problem.NOT_FOUND.because(
                            "日志中没有这一条；刚写入的条目请稍后再试。", "The log has no such entry; try again in a second if it is new.");
                }
                long position = row.getLong(1);
                String leaf = HexFormat.of().formatHex(row.getBytes(2));
                CheckpointView checkpoint = checkpoints
                        .latest()
                        .filter(last -> last.size() > position)
                        .orElseThrow(() -> Problem.OUT_OF_ORDER.because(
                                "还没有检查点包含这一条；请先签发检查点。", "No checkpoint covers this entry yet: sign one first."));
                return new InclusionProofView(
                        entry,
                        position,
                        checkpoint.size(),
                        leaf,
                        hex(LogTree.inclusion(connection, position, checkpoint.size())),
                        checkpoint.note());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return the same with the entry itself, for anybody; empty while no checkpoint covers it */
    @Transactional
    public Optional<LogProof> proof(long entry) {
        AuditEntry one = entities.find(AuditEntry.class, entry);
        if (one == null) {
            return Optional.empty();
        }
        try {
            InclusionProofView proof = inclusion(String.valueOf(entry));
            String text = EntryText.of(
                    one.at, one.actor, one.actorRole, one.event, one.subjectType, one.subjectId, one.payload);
            return Optional.of(new LogProof(text, proof.position(), proof.size(), proof.path(), proof.checkpoint()));
        } catch (Refusal notYet) {
            return Optional.empty();
        }
    }

    /** @throws org.luoshi.problem.Refusal invalid-request where the sizes are in the wrong order or beyond the log */
    @Transactional
    public ConsistencyProofView consistency(long from, long to) {
        try (Connection connection = database.getConnection()) {
            if (from < 1 || from > to || to > LogTree.size(connection)) {
                throw Problem.INVALID_REQUEST
                        .because("日志大小不正确。", "These are not two sizes of the log.")
                        .field(
                                "to",
                                "应满足 1 ≤ from ≤ to ≤ 日志现有条数",
                                "1 ≤ from ≤ to ≤ number of entries in the log is needed");
            }
            return new ConsistencyProofView(from, to, hex(LogTree.consistency(connection, from, to)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for anybody: hashes say nothing about anyone.
     * @param from 1 where it is null
     * @param to the length of the log where it is null */
    @Transactional
    public ConsistencyProofView publicConsistency(Integer from, Integer to) {
        try (Connection connection = database.getConnection()) {
            long size = LogTree.size(connection);
            return size == 0
                    ? new ConsistencyProofView(0, 0, List.of())
                    : consistency(from == null ? 1 : from, to == null ? size : to);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
