package org.luoshi.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.problem.ChangedMeanwhile;

/** Makes the roster as the file says, within one transaction; a new version where that changes anything. */
final class RosterTakeover {

    private final Connection connection;
    private final int year;
    private final Consumer<SeatsChanged> seatsChanged;
    private final RosterStore store;
    private final Structure structure;
    private final SealedNumbers numbers;
    private final int version;
    private final int structural;
    private final ClassRosters.Change logged;
    private final Map<Seat, Long> joined = new HashMap<>();

    private int added;
    private int changed;
    private int unchanged;
    private int removed;

    /** @param file what the whole file said: colleges, majors and classes follow it first
     * @param rosters told what was there before; the colleges are held already */
    RosterTakeover(
            Connection connection,
            int year,
            Duplicates file,
            SealedNumbers numbers,
            ClassRosters rosters,
            Consumer<SeatsChanged> seatsChanged)
            throws SQLException {
        this.numbers = numbers;
        this.connection = connection;
        this.year = year;
        this.seatsChanged = seatsChanged;
        this.store = new RosterStore(connection, year, numbers);
        this.version = versionInForce() + 1;
        this.structure = Structure.of(connection, year);
        this.logged = rosters.begin(connection, year, null);
        this.structural = structure.follow(connection, file, version);
    }

    void take(List<RosterRow> rows) {
        try {
            Map<String, Known> known = store.known(rows);
            List<RosterRow> adding = new ArrayList<>();
            Map<Long, RosterRow> changing = new HashMap<>();
            List<Known> present = new ArrayList<>();
            for (RosterRow row : rows) {
                Known one = known.get(row.studentNumber());
                if (one == null) {
                    adding.add(row);
                } else if (one.changedBy(row, structure, numbers).isEmpty()) {
                    unchanged++;
                } else {
                    changing.put(one.id(), row);
                    present.add(one);
                }
            }
            add(adding);
            change(changing, store.hold(present));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void add(List<RosterRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        store.add(rows, structure, version);
        for (RosterRow row : rows) {
            if (row.counted()) {
                joined.merge(seat(row, row.gender(), row.difficulty() == null ? 0 : row.difficulty()), 1L, Long::sum);
            }
        }
        added += rows.size();
    }

    // somebody may have changed a graduate since they were read: what counts is how they are now that they are held
    private void change(Map<Long, RosterRow> changing, List<Known> held) throws SQLException {
        Map<Known, RosterRow> changes = new LinkedHashMap<>();
        Map<Long, Map<String, Object>> before = new LinkedHashMap<>();
        List<SeatsChanged.Move> moves = new ArrayList<>();
        for (Known one : held) {
            RosterRow row = changing.get(one.id());
            Map<String, Object> values = one.changedBy(row, structure, numbers);
            if (values.isEmpty()) {
                unchanged++;
                continue;
            }
            noted(one);
            changes.put(one, row);
            before.put(one.id(), values);
            int difficulty = row.difficulty() == null ? one.difficulty() : row.difficulty();
            move(one, row.counted() ? seat(row, row.gender(), difficulty) : null, moves);
        }
        if (changes.isEmpty()) {
            return;
        }
        store.change(changes, structure, version);
        store.keep(before, "CHANGED", version);
        fire(moves);
        changed += changes.size();
    }

    private void noted(Known one) {
        if (!one.isAsNoted(numbers)) {
            logged.altered(one.id());
        }
    }

    private Seat seat(RosterRow row, Gender gender, int difficulty) {
        return new Seat(
                year,
                structure.college(row),
                structure.major(row),
                structure.schoolClass(row),
                row.years(),
                gender,
                difficulty);
    }

    private void move(Known one, Seat after, List<SeatsChanged.Move> moves) {
        Seat before = one.seat(year);
        if (before == null ? after != null : !before.equals(after)) {
            moves.add(new SeatsChanged.Move(one.id(), before, after));
        }
    }

    private void fire(List<SeatsChanged.Move> moves) {
        if (!moves.isEmpty()) {
            seatsChanged.accept(new SeatsChanged(Map.of(), moves));
        }
    }

    /** Takes those off the roster whom the file does not name.
     * @param expected how many the office saw
     * @throws org.luoshi.problem.Refusal changed-meanwhile where they are not that many */
    void removeMissing(Duplicates file, int expected) throws SQLException {
        for (List<Known> page = store.after(""); !page.isEmpty(); ) {
            String last = page.getLast().studentNumber();
            List<Known> missing = store.hold(page.stream()
                    .filter(one -> !file.names(one.studentNumber()))
                    .toList());
            if (!missing.isEmpty()) {
                remove(missing);
            }
            page = store.after(last);
        }
        if (removed != expected) {
            throw notThatMany(removed);
        }
    }

    private void remove(List<Known> missing) throws SQLException {
        Map<Long, Map<String, Object>> before = new LinkedHashMap<>();
        List<SeatsChanged.Move> moves = new ArrayList<>();
        for (Known one : missing) {
            before.put(one.id(), Map.of("onRoster", true, "counted", one.counted()));
            noted(one);
            move(one, null, moves);
        }
        store.remove(missing, version);
        store.keep(before, "REMOVED", version);
        fire(moves);
        removed += missing.size();
    }

    static org.luoshi.problem.Refusal notThatMany(int missing) {
        return ChangedMeanwhile.refusal()
                .with("missing", missing)
                .field(
                        "expectedMissing",
                        "现在有 " + missing + " 名毕业生不在文件中：请核对名单后按这个人数再提交",
                        "there are now " + missing
                                + " graduates whom the file does not name: look again and send that number");
    }

    /** Ends the takeover and writes its numbers into the report. */
    void end(RosterImport run) throws SQLException {
        if (!joined.isEmpty()) {
            seatsChanged.accept(new SeatsChanged(joined, List.of()));
        }
        boolean nothing = added + changed + removed + structural == 0;
        if (!nothing) {
            putInForce();
        }
        run.earlierNames = EarlierNames.digest(structure.earlierNames());
        run.added = added;
        run.changed = changed;
        run.unchanged = unchanged;
        run.removed = removed;
        run.rosterVersion = nothing ? version - 1 : version;
    }

    /** @return what the log is to be told once the takeover has ended */
    ClassRosters.Change logged() {
        return logged;
    }

    int versionInForce() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT roster_version FROM cohort WHERE year = ?")) {
            query.setInt(1, year);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private void putInForce() throws SQLException {
        String sql =
                "UPDATE cohort SET roster_version = ?, version = version + 1 WHERE year = ? AND roster_version = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, version);
            update.setInt(2, year);
            update.setInt(3, version - 1);
            if (update.executeUpdate() != 1) {
                throw ChangedMeanwhile.refusal();
            }
        }
    }
}
