package org.luoshi.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luoshi.declaration.State;

/** What declarations hold in the tables at this moment, worked out anew and not taken from their steps: whoever changed one behind the log's
 * back has changed this.
 * @param contentDigest hex SHA-256 of destination, details and evidence
 * @param evidence hex SHA-256 of each file, in order */
public record ContentNow(State state, int version, String contentDigest, List<String> evidence) {

    private static final int BATCH = 500;

    /** @return by id of the declaration; one that is gone is not in it */
    public static Map<Long, ContentNow> of(Collection<Long> declarations, Connection connection) throws SQLException {
        Map<Long, ContentNow> now = new TreeMap<>();
        List<Long> ids = declarations.stream().distinct().sorted().toList();
        for (int i = 0; i < ids.size(); i += BATCH) {
            String some = ids.subList(i, Math.min(i + BATCH, ids.size())).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            read(some, connection, now);
        }
        return now;
    }

    private static void read(String ids, Connection connection, Map<Long, ContentNow> into) throws SQLException {
        Map<Long, List<String>> lines = new HashMap<>();
        Map<Long, List<String>> files = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select declaration_id, kind, sha256, url"
                        + " from evidence where declaration_id in (" + ids + ") order by declaration_id, sha256");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lines.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                        .add(ContentDigest.line(row.getString(2), row.getString(3), row.getString(4)));
                if (row.getString(3) != null) {
                    files.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                            .add(row.getString(3));
                }
            }
        }
        try (PreparedStatement query = connection.prepareStatement(
                        "select id, state, version, destination, details from declaration where id in (" + ids + ")");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                long id = row.getLong(1);
                into.put(
                        id,
                        new ContentNow(
                                State.valueOf(row.getString(2)),
                                row.getInt(3),
                                ContentDigest.ofKept(
                                        row.getString(4), row.getString(5), lines.getOrDefault(id, List.of())),
                                files.getOrDefault(id, List.of())));
            }
        }
    }
}
