package org.luoshi.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.declaration.CountingChanged;
import org.luoshi.declaration.Counts;
import org.luoshi.statistics.SignedDeclarations.InSheet;

/** Follows every change of who is counted and of what they count as, in the transaction of that change. */
@ApplicationScoped
class TallyDeltas {

    private static final int CHUNK = 1000;

    private final TallyChanges changes;

    TallyDeltas(TallyChanges changes) {
        this.changes = changes;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void seatsChanged(@Observes SeatsChanged change) {
        List<Cell> cells = new ArrayList<>();
        change.joined().forEach((seat, n) -> cells.add(new Cell(seat, null, null, false, n)));
        List<SeatsChanged.Move> moves = change.moved().stream()
                .filter(move -> !Objects.equals(move.before(), move.after()))
                .toList();
        changes.work(connection -> {
            for (int from = 0; from < moves.size(); from += CHUNK) {
                addMoves(connection, moves.subList(from, Math.min(moves.size(), from + CHUNK)), cells);
            }
        });
        changes.keep(cells);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void countingChanged(@Observes CountingChanged change) {
        if (change.before().equals(change.after())) {
            return;
        }
        List<Cell> cells = new ArrayList<>();
        changes.work(connection -> {
            Optional<Seat> seat = seatOf(connection, change.graduateId());
            if (seat.isPresent()) {
                Set<InSheet> signed = SignedDeclarations.among(
                        connection,
                        List.of(seat.get().collegeId()),
                        Stream.of(change.before(), change.after())
                                .map(Counts::verifiedDeclaration)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
                cells.add(cell(seat.get(), change.before(), signed, -1));
                cells.add(cell(seat.get(), change.after(), signed, 1));
            }
        });
        changes.keep(cells);
    }

    private static Cell cell(Seat seat, Counts counts, Set<InSheet> signed, long n) {
        Long declaration = counts.verifiedDeclaration();
        return new Cell(
                seat,
                counts.reported(),
                counts.verified(),
                declaration != null && signed.contains(new InSheet(seat.collegeId(), declaration)),
                n);
    }

    private static void addMoves(Connection connection, List<SeatsChanged.Move> moves, List<Cell> into)
            throws SQLException {
        Map<Long, Counts> countings = countingsOf(connection, moves);
        Set<Long> colleges = new HashSet<>();
        moves.forEach(move -> Stream.of(Optional.ofNullable(move.before()), Optional.ofNullable(move.after()))
                .flatMap(Optional::stream)
                .forEach(seat -> colleges.add(seat.collegeId())));
        Set<InSheet> signed = SignedDeclarations.among(
                connection,
                colleges,
                countings.values().stream()
                        .map(Counts::verifiedDeclaration)
                        .filter(Objects::nonNull)
                        .toList());
        for (SeatsChanged.Move move : moves) {
            Counts counting = countings.getOrDefault(move.graduateId(), Counts.NOTHING);
            if (move.before() != null) {
                into.add(cell(move.before(), counting, signed, -1));
            }
            if (move.after() != null) {
                into.add(cell(move.after(), counting, signed, 1));
            }
        }
    }

    // Whoever moves a graduate holds the graduate's row and reads the record here; whoever changes the record reads the
    // graduate's row
    // below before the record is written. Both read what is committed last and keep it, so that neither works on an old
    // half.
    private static Map<Long, Counts> countingsOf(Connection connection, List<SeatsChanged.Move> moves)
            throws SQLException {
        String ids =
                moves.stream().map(move -> String.valueOf(move.graduateId())).collect(Collectors.joining(", "));
        Map<Long, Counts> countings = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select graduate_id, reported_as, verified_as, verified_declaration from employment_record"
                                + " where graduate_id in (" + ids + ") lock in share mode");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long declaration = rows.getLong(4);
                countings.put(
                        rows.getLong(1),
                        new Counts(
                                CellSql.destination(rows.getString(2)),
                                CellSql.destination(rows.getString(3)),
                                declaration == 0 ? null : declaration));
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
}
