package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.exception.LockAcquisitionException;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.declaration.CountingChanged;
import org.luoshi.policy.Destination;

/** Follows every change of who is counted and of what they count as, in the transaction of that change. It only ever inserts, so that
 * writers of the same figures do not wait for each other; {@link TallyFold} adds the rows up later. */
@ApplicationScoped
class TallyDeltas {

    private static final int CHUNK = 1000;

    private record Counting(Destination reportedAs, Destination verifiedAs) {
        private static final Counting NOTHING = new Counting(null, null);
    }

    private final AgroalDataSource database;

    TallyDeltas(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void seatsChanged(@Observes SeatsChanged change) {
        List<Cell> cells = new ArrayList<>();
        change.joined().forEach((seat, n) -> cells.add(new Cell(seat, null, null, n)));
        List<SeatsChanged.Move> moves = change.moved().stream()
                .filter(move -> !Objects.equals(move.before(), move.after()))
                .toList();
        write(connection -> {
            for (int from = 0; from < moves.size(); from += CHUNK) {
                addMoves(connection, moves.subList(from, Math.min(moves.size(), from + CHUNK)), cells);
            }
            insert(connection, Cells.sum(cells));
        });
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void countingChanged(@Observes CountingChanged change) {
        if (change.reportedBefore() == change.reportedAfter() && change.verifiedBefore() == change.verifiedAfter()) {
            return;
        }
        write(connection -> {
            Optional<Seat> seat = seatOf(connection, change.graduateId());
            if (seat.isPresent()) {
                insert(
                        connection,
                        List.of(
                                new Cell(seat.get(), change.reportedBefore(), change.verifiedBefore(), -1),
                                new Cell(seat.get(), change.reportedAfter(), change.verifiedAfter(), 1)));
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void write(Work work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLTransactionRollbackException e) {
            throw new LockAcquisitionException("somebody changes the same graduate", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the counts cannot follow", e);
        }
    }

    private static void addMoves(Connection connection, List<SeatsChanged.Move> moves, List<Cell> into)
            throws SQLException {
        Map<Long, Counting> countings = countingsOf(connection, moves);
        for (SeatsChanged.Move move : moves) {
            Counting counting = countings.getOrDefault(move.graduateId(), Counting.NOTHING);
            if (move.before() != null) {
                into.add(new Cell(move.before(), counting.reportedAs(), counting.verifiedAs(), -1));
            }
            if (move.after() != null) {
                into.add(new Cell(move.after(), counting.reportedAs(), counting.verifiedAs(), 1));
            }
        }
    }

    // Whoever moves a graduate holds the graduate's row and reads the record here; whoever changes the record reads the
    // graduate's row
    // below before the record is written. Both read what is committed last and keep it, so that neither works on an old
    // half.
    private static Map<Long, Counting> countingsOf(Connection connection, List<SeatsChanged.Move> moves)
            throws SQLException {
        String ids =
                moves.stream().map(move -> String.valueOf(move.graduateId())).collect(Collectors.joining(", "));
        Map<Long, Counting> countings = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select graduate_id, reported_as, verified_as from employment_record where graduate_id in ("
                                + ids + ") lock in share mode");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                countings.put(
                        rows.getLong(1),
                        new Counting(CellSql.destination(rows.getString(2)), CellSql.destination(rows.getString(3))));
            }
        }
        return countings;
    }

    private static Optional<Seat> seatOf(Connection connection, long graduateId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select counted, cohort_year, college_id, major_id, class_id, programme_years, gender, difficulty"
                        + " from graduate where id = ? lock in share mode")) {
            statement.setLong(1, graduateId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    return Optional.empty();
                }
                return Optional.of(new Seat(
                        row.getInt(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getInt(6),
                        Gender.valueOf(row.getString(7)),
                        row.getInt(8)));
            }
        }
    }

    private static void insert(Connection connection, List<Cell> cells) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into tally_delta (" + CellSql.PLACE + ", n) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Cell cell : cells) {
                CellSql.addBatch(statement, cell);
            }
            statement.executeBatch();
        }
    }
}
