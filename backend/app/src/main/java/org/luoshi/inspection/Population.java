package org.luoshi.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.inspection.Drawing.Candidate;
import org.luoshi.policy.Destination;
import org.luoshi.review.ContentNow;
import org.luoshi.sheet.SheetContent;

/** The committed populations: every verified declaration of an employed destination of a counted graduate, in the order of ids. */
@ApplicationScoped
class Population {

    private static final String STANDING = "select d.id, g.id, c.code, c.id, d.destination from declaration d"
            + " join graduate g on g.id = d.graduate_id join college c on c.id = g.college_id"
            + " where g.cohort_year = ? and g.counted = 1 and d.state = 'VERIFIED' order by d.id";

    private static final int BATCH = 1000;

    private final AgroalDataSource database;

    Population(AgroalDataSource database) {
        this.database = database;
    }

    /** Reads what counts as employed now, in the caller's transaction.
     * @return by id of the declaration */
    List<Member> standing(Inspection inspection) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Map<Long, Object[]> rows = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement(STANDING)) {
                query.setInt(1, inspection.cohortYear);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Destination destination = Destination.valueOf(row.getString(5));
                        if (destination.employed()) {
                            rows.put(
                                    row.getLong(1),
                                    new Object[] {row.getString(2), row.getString(3), row.getLong(4), destination});
                        }
                    }
                }
            }
            Map<Long, ContentNow> contents = ContentNow.of(rows.keySet(), connection);
            List<Member> members = new ArrayList<>(rows.size());
            rows.forEach((id, row) -> members.add(member(
                    inspection, id, (String) row[0], (String) row[1], (long) row[2], (Destination) row[3], contents)));
            return members;
        }
    }

    private static Member member(
            Inspection inspection,
            long id,
            String graduate,
            String college,
            long collegeId,
            Destination destination,
            Map<Long, ContentNow> contents) {
        ContentNow content = contents.get(id);
        return new Member(
                String.valueOf(id),
                content.version(),
                graduate,
                college,
                collegeId,
                destination,
                inspection.stratum(college, destination),
                content.contentDigest(),
                content.evidence());
    }

    /** Keeps them, in the caller's transaction. */
    void keep(Inspection inspection, List<Member> members) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into inspection_member (inspection_id, place,"
                                + " declaration_id, graduate_id, college_id, destination, stratum, leaf)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < members.size(); place++) {
                Member one = members.get(place);
                insert.setLong(1, inspection.id);
                insert.setInt(2, place);
                insert.setLong(3, Long.parseLong(one.declaration()));
                insert.setLong(4, Long.parseLong(one.graduate()));
                insert.setLong(5, one.collegeId());
                insert.setString(6, one.destination().name());
                insert.setString(7, one.stratum());
                insert.setString(8, one.leaf());
                insert.addBatch();
                if (place % BATCH == BATCH - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** @return the leaves of the committed tree: the plan first, then one for each declaration */
    List<String> leaves(Inspection inspection) {
        List<String> leaves = new ArrayList<>();
        leaves.add(inspection.plan);
        read(inspection, "leaf", row -> leaves.add(row.getString(1)));
        return leaves;
    }

    /** @return what can be drawn */
    List<Candidate> candidates(Inspection inspection) {
        List<Candidate> candidates = new ArrayList<>();
        read(
                inspection,
                "declaration_id, stratum, destination",
                row -> candidates.add(
                        new Candidate(row.getString(1), row.getString(2), Destination.valueOf(row.getString(3)))));
        return candidates;
    }

    /** @return hex root of the tree over leaves (RFC 9162) */
    static String root(List<String> leaves) {
        return SheetContent.root(leaves);
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void read(Inspection inspection, String columns, Row each) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select " + columns + " from inspection_member where inspection_id = ? order by place")) {
            query.setLong(1, inspection.id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    each.read(row);
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
