package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luoshi.declaration.State;
import org.luoshi.policy.Decree;
import org.luoshi.policy.Destination;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** Reads what a sheet is made of as it is now. */
@ApplicationScoped
class SheetReading {

    private static final String STANDING = "select g.id, m.code, g.difficulty, d.id, d.version, d.state, d.destination,"
            + " (select s.content_digest from declaration_step s where s.declaration_id = d.id order by s.id desc limit 1),"
            + " e.sha256 from graduate g join major m on m.id = g.major_id"
            + " left join declaration d on d.graduate_id = g.id and d.state in ('AT_CLASS', 'AT_COLLEGE', 'VERIFIED')"
            + " left join evidence e on e.declaration_id = d.id and e.sha256 is not null"
            + " where g.college_id = ? and g.counted = 1 order by g.id, d.id, e.sha256";

    /** A graduate's seat while their declarations are put together. */
    record Seat(long graduate, String major, int difficulty, List<OfDeclaration> declarations) {
        Line line() {
            return new Line(String.valueOf(graduate), major, difficulty, SheetFigures.counting(declarations));
        }
    }

    /** @return a line for each graduate whom the college counts, by id */
    List<Line> lines(long college, Connection connection) throws SQLException {
        Map<Long, Seat> seats = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(STANDING)) {
            query.setLong(1, college);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Seat seat = seats.get(row.getLong(1));
                    if (seat == null) {
                        seat = new Seat(row.getLong(1), row.getString(2), row.getInt(3), new ArrayList<>(2));
                        seats.put(seat.graduate(), seat);
                    }
                    add(row, seat.declarations());
                }
            }
        }
        return seats.values().stream().map(Seat::line).toList();
    }

    // a row for each file of a declaration, one where it has none, and one for a graduate without any
    private static void add(ResultSet row, List<OfDeclaration> declarations) throws SQLException {
        String id = row.getString(4);
        if (id == null) {
            return;
        }
        if (declarations.isEmpty() || !declarations.getLast().declaration().equals(id)) {
            declarations.add(new OfDeclaration(
                    id,
                    row.getInt(5),
                    State.valueOf(row.getString(6)),
                    Destination.valueOf(row.getString(7)),
                    row.getString(8),
                    new ArrayList<>(2),
                    false,
                    false));
        }
        String file = row.getString(9);
        if (file != null) {
            declarations.getLast().evidence().add(file);
        }
    }

    /** @param base the last signed sheet of the college, null where there is none
     * @return the figures of the sheet at this position */
    SheetFigures figures(WeeklySheet sheet, List<Line> lines, SheetSignature base, long position, Connection connection)
            throws SQLException {
        Set<String> signedBefore = base == null ? Set.of() : signedBy(base.sheetId, connection);
        return new SheetFigures(
                SheetFigures.FORM,
                String.valueOf(sheet.id),
                sheet.cohortYear,
                sheet.college.code,
                sheet.week,
                position,
                (int) number("select roster_version from cohort where year = " + sheet.cohortYear, connection),
                Decree.POLICY_VERSION,
                base == null ? null : String.valueOf(base.sheetId),
                String.valueOf(number(
                        // not max(id), which looks at each of the cohort
                        "select coalesce((select id from graduate where cohort_year = " + sheet.cohortYear
                                + " order by id desc limit 1), 0)",
                        connection)),
                number(SheetHistory.concerns(sheet.cohortYear), connection),
                SheetFigures.row(sheet.college.code, lines, signedBefore),
                SheetFigures.byMajor(lines, signedBefore));
    }

    /** @return what the majors of these figures are called, by code */
    static Map<String, String> majorNames(long college, SheetFigures figures, Connection connection)
            throws SQLException {
        Set<String> there = figures.majors().stream().map(SheetFigures.Row::key).collect(Collectors.toSet());
        Map<String, String> names = new TreeMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select code, name from major where college_id = ?")) {
            query.setLong(1, college);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    names.put(row.getString(1), row.getString(2));
                }
            }
        }
        names.keySet().retainAll(there);
        return names;
    }

    /** @return the declarations that a signed sheet counts as verified */
    static Set<String> signedBy(long sheet, Connection connection) throws SQLException {
        Set<String> declarations = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select declaration_id from sheet_declaration where sheet_id = ? and verified = 1")) {
            query.setLong(1, sheet);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    declarations.add(row.getString(1));
                }
            }
        }
        return declarations;
    }

    /** @return flags noticed about each declaration of a college, where there are any */
    static Map<String, Integer> flags(long college, Connection connection) throws SQLException {
        Map<String, Integer> flags = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select f.declaration_id, count(*) from graduate g"
                + " join declaration d on d.graduate_id = g.id and d.state = 'VERIFIED'"
                + " join risk_flag f on f.declaration_id = d.id where g.college_id = ? group by f.declaration_id")) {
            query.setLong(1, college);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    flags.put(row.getString(1), row.getInt(2));
                }
            }
        }
        return flags;
    }

    static long number(String query, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
