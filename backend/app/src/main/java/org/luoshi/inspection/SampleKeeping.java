package org.luoshi.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.audit.Salted;

/** Keeps what was drawn. */
@ApplicationScoped
class SampleKeeping {

    private final AgroalDataSource database;

    SampleKeeping(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps samples in the caller's transaction; in a mutual check the college that comes next by code checks each.
     * @return digest of who checks which */
    String keep(Inspection one, List<Drawing.Drawn> drawn) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into inspection_sample (inspection_id,"
                        + " stratum, place, declaration_id, graduate_id, college_id, checking_college_id)"
                        + " select m.inspection_id, m.stratum, ?, m.declaration_id, m.graduate_id, m.college_id, ?"
                        + " from inspection_member m where m.inspection_id = ? and m.declaration_id = ?")) {
            Map<Long, Long> colleges = colleges(one, connection);
            Map<Long, Long> next = one.kind == InspectionKind.MUTUAL ? nextColleges(one, connection) : Map.of();
            TreeMap<String, String> checking = new TreeMap<>();
            for (Drawing.Drawn each : drawn) {
                long declaration = Long.parseLong(each.declaration());
                Long college = next.get(colleges.get(declaration));
                checking.put(each.declaration(), String.valueOf(college));
                insert.setInt(1, each.place());
                insert.setObject(2, college, Types.BIGINT);
                insert.setLong(3, one.id);
                insert.setLong(4, declaration);
                insert.addBatch();
            }
            insert.executeBatch();
            return digest(checking);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @param checking id of the college that checks, by id of the declaration
     * @return hex SHA-256 */
    static String digest(TreeMap<String, String> checking) {
        return Salted.digest("", CanonicalJson.of(checking));
    }

    private static Map<Long, Long> colleges(Inspection one, Connection connection) throws SQLException {
        Map<Long, Long> colleges = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select declaration_id, college_id from inspection_member where inspection_id = ?")) {
            query.setLong(1, one.id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    colleges.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        return colleges;
    }

    private static Map<Long, Long> nextColleges(Inspection one, Connection connection) throws SQLException {
        List<Long> all = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select id from college where cohort_year = ? order by code, id")) {
            query.setInt(1, one.cohortYear);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    all.add(row.getLong(1));
                }
            }
        }
        Map<Long, Long> next = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            next.put(all.get(i), all.get((i + 1) % all.size()));
        }
        return next;
    }
}
