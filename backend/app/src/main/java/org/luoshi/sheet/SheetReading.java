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
import org.luoshi.declaration.State;
import org.luoshi.policy.Decree;
import org.luoshi.policy.Destination;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** Reads what a sheet is made of as it is now. */
@ApplicationScoped
class SheetReading {

    private static final String STANDING = "select g.id, m.code, g.difficulty, d.id, d.version, d.state, d.destination,"
            + " (select s.content_digest from declaration_step s where s.declaration_id = d.id order by s.id desc limit 1)"
            + " from graduate g join major m on m.id = g.major_id"
            + " left join declaration d on d.graduate_id = g.id and d.state in ('AT_CLASS', 'AT_COLLEGE', 'VERIFIED')"
            + " where g.college_id = ? and g.counted = 1 order by g.id, d.id";

    private static final String FILES =
            "select d.id, e.sha256 from graduate g join declaration d on d.graduate_id = g.id"
                    + " join evidence e on e.declaration_id = d.id where g.college_id = ? and g.counted = 1"
                    + " and d.state in ('AT_CLASS', 'AT_COLLEGE', 'VERIFIED') and e.sha256 is not null order by d.id, e.sha256";

    /** A graduate's seat while their declarations are put together. */
    record Seat(long graduate, String major, int difficulty, List<OfDeclaration> declarations) {
        Line line() {
            return new Line(String.valueOf(graduate), major, difficulty, SheetFigures.counting(declarations));
        }
    }

    /** @return a line for each graduate whom the college counts, by id */
    List<Line> lines(long college, Connection connection) throws SQLException {
        Map<Long, List<String>> files = files(college, connection);
        Map<Long, Seat> seats = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(STANDING)) {
            query.setLong(1, college);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Seat seat = new Seat(row.getLong(1), row.getString(2), row.getInt(3), new ArrayList<>());
                    Seat known = seats.putIfAbsent(seat.graduate(), seat);
                    long declaration = row.getLong(4);
                    if (!row.wasNull()) {
                        (known == null ? seat : known)
                                .declarations()
                                .add(new OfDeclaration(
                                        String.valueOf(declaration),
                                        row.getInt(5),
                                        State.valueOf(row.getString(6)),
                                        Destination.valueOf(row.getString(7)),
                                        row.getString(8),
                                        files.getOrDefault(declaration, List.of()),
                                        false,
                                        false));
                    }
                }
            }
        }
        return seats.values().stream().map(Seat::line).toList();
    }

    private static Map<Long, List<String>> files(long college, Connection connection) throws SQLException {
        Map<Long, List<String>> files = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(FILES)) {
            query.setLong(1, college);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    files.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return files;
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
                        "select coalesce(max(id), 0) from graduate where cohort_year = " + sheet.cohortYear,
                        connection)),
                number(SheetHistory.concerns(sheet.cohortYear), connection),
                SheetFigures.row(sheet.college.code, lines, signedBefore),
                SheetFigures.byMajor(lines, signedBefore));
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
