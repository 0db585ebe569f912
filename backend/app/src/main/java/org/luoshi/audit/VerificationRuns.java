package org.luoshi.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** The runs of the verification, as they are kept. */
@ApplicationScoped
class VerificationRuns {

    private static final int KEPT_FINDINGS = 200;

    private final AgroalDataSource database;
    private final AuditTrail audit;
    private final Event<VerificationEnded> ended;
    private final EndedRuns proofs;
    private final Clock clock;

    VerificationRuns(
            AgroalDataSource database,
            AuditTrail audit,
            Event<VerificationEnded> ended,
            EndedRuns proofs,
            Clock clock) {
        this.proofs = proofs;
        this.database = database;
        this.audit = audit;
        this.ended = ended;
        this.clock = clock;
    }

    /** @return id of a run that begins now */
    @Transactional
    public long begin(boolean onDemand) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(
                        "insert into log_verification (status, on_demand, started_at, found, checked)"
                                + " values ('RUNNING', ?, ?, 0, '')",
                        Statement.RETURN_GENERATED_KEYS)) {
            add.setBoolean(1, onDemand);
            add.setTimestamp(2, Timestamp.from(clock.instant()));
            add.executeUpdate();
            try (ResultSet keys = add.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return ids of the runs that have not ended */
    @Transactional
    public Set<Long> running() {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select id from log_verification where status = 'RUNNING'")) {
            Set<Long> running = new TreeSet<>();
            while (rows.next()) {
                running.add(rows.getLong(1));
            }
            return running;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes down how a run ended, and has it told; nothing where it has ended already. */
    @Transactional
    public void end(long id, VerificationStatus status, Verification.Outcome outcome) {
        try (Connection connection = database.getConnection();
                PreparedStatement run = connection.prepareStatement(
                        "update log_verification set status = ?, finished_at = ?, found = ?, checked = ? where id = ? and status = 'RUNNING'");
                PreparedStatement add = connection.prepareStatement(
                        "insert into log_finding"
                                + " (verification_id, number, kind, subject_type, subject, detail) values (?, ?, ?, ?, ?, ?)")) {
            run.setString(1, status.name());
            run.setTimestamp(2, Timestamp.from(clock.instant()));
            run.setLong(3, outcome.findings().size());
            run.setString(
                    4,
                    outcome.checked().entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining(",")));
            run.setLong(5, id);
            if (run.executeUpdate() == 0) {
                return;
            }
            int number = 0;
            for (Finding finding : shown(outcome.findings())) {
                add.setLong(1, id);
                add.setInt(2, number++);
                add.setString(3, finding.kind().name());
                add.setString(4, finding.subjectType());
                add.setString(5, finding.subject());
                add.setString(6, finding.detail());
                add.addBatch();
            }
            add.executeBatch();
            audit.record(
                    null,
                    null,
                    "verification-ended",
                    "verification",
                    String.valueOf(id),
                    Map.of("status", status, "found", outcome.findings().size()));
            ended.fire(new VerificationEnded(id, status, outcome.findings().size(), clock.instant()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return as many as are kept, of each kind of thing in turn: a noise about one cannot hide another */
    static List<Finding> shown(List<Finding> findings) {
        Map<String, Integer> turns = new HashMap<>();
        return findings.stream()
                .map(one -> Map.entry(turns.merge(one.subjectType() + one.kind(), 1, Integer::sum), one))
                .sorted(Map.Entry.comparingByKey())
                .limit(KEPT_FINDINGS)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** @return the runs, the newest first, without their findings */
    @Transactional
    public Page<VerificationView> list(PageRequest page) {
        try (Connection connection = database.getConnection()) {
            long total;
            try (PreparedStatement count = connection.prepareStatement("select count(*) from log_verification");
                    ResultSet row = count.executeQuery()) {
                row.next();
                total = row.getLong(1);
            }
            List<VerificationView> runs = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select * from log_verification order by id desc limit ? offset ?")) {
                select.setInt(1, page.size);
                select.setInt(2, page.offset());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        runs.add(view(rows, List.of(), connection));
                    }
                }
            }
            return Page.of(runs, total, page);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return one run with its findings */
    @Transactional
    public Optional<VerificationView> find(long id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select * from log_verification where id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(view(row, findings(connection, id), connection)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Finding> findings(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select kind, subject_type, subject, detail"
                + " from log_finding where verification_id = ? order by number")) {
            select.setLong(1, id);
            List<Finding> findings = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    findings.add(new Finding(
                            FindingKind.valueOf(rows.getString(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
            return findings;
        }
    }

    // nobody but the service may say that all is right
    private VerificationView view(ResultSet row, List<Finding> kept, Connection connection) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        VerificationStatus status = VerificationStatus.valueOf(row.getString("status"));
        List<Finding> findings = kept;
        if (status == VerificationStatus.CLEAN && !proofs.isClean(row.getLong("id"), connection)) {
            status = VerificationStatus.FAILED;
            findings = List.of(new Finding(
                    FindingKind.RECORD_ALTERED,
                    "verification",
                    row.getString("id"),
                    "kept as clean, and no entry that the service wrote says so"));
        }
        return new VerificationView(
                row.getString("id"),
                status,
                row.getBoolean("on_demand"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getLong("found"),
                Arrays.stream(row.getString("checked").split(","))
                        .filter(one -> !one.isEmpty())
                        .map(one -> one.split("="))
                        .map(one -> new VerificationView.Checked(one[0], Long.parseLong(one[1])))
                        .toList(),
                findings);
    }
}
