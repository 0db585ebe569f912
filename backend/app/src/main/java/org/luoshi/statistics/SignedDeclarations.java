package org.luoshi.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The declarations in the last signed sheet of each college, as the database has them now. */
final class SignedDeclarations {

    /** A declaration in the sheet of a college. */
    record InSheet(long collegeId, long declarationId) {}

    private SignedDeclarations() {}

    /** Reads what is committed last and keeps it until the transaction ends, so that nobody signs in between.
     * @return those of the declarations that are in the sheet of one of the colleges */
    static Set<InSheet> among(Connection connection, Collection<Long> colleges, Collection<Long> declarations)
            throws SQLException {
        if (colleges.isEmpty() || declarations.isEmpty()) {
            return Set.of();
        }
        return read(
                connection,
                "college_id in (" + list(colleges) + ") and declaration_id in (" + list(declarations)
                        + ") lock in share mode");
    }

    /** @return those of one college, held until the transaction ends */
    static Set<InSheet> ofCollege(Connection connection, long collegeId) throws SQLException {
        return read(connection, "college_id = " + collegeId + " for update");
    }

    /** Puts the declarations of a new sheet in the place of those before. */
    static void replace(Connection connection, long collegeId, Collection<Long> declarations) throws SQLException {
        try (PreparedStatement old =
                        connection.prepareStatement("delete from signed_declaration where college_id = ?");
                PreparedStatement fresh = connection.prepareStatement(
                        "insert into signed_declaration (college_id, declaration_id) values (?, ?)")) {
            old.setLong(1, collegeId);
            old.executeUpdate();
            for (long declaration : declarations) {
                fresh.setLong(1, collegeId);
                fresh.setLong(2, declaration);
                fresh.addBatch();
            }
            fresh.executeBatch();
        }
    }

    private static Set<InSheet> read(Connection connection, String condition) throws SQLException {
        Set<InSheet> found = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                        "select college_id, declaration_id from signed_declaration where " + condition);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new InSheet(rows.getLong(1), rows.getLong(2)));
            }
        }
        return found;
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
