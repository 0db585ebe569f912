package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.audit.Salted;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** Keeps why something that was signed no longer stands, once for each line of drift. */
@ApplicationScoped
class Explanations {

    /** @param digest hex SHA-256 of salt and text */
    record Explanation(String text, String by, Instant at, String digest) {}

    /** @return the explanations that there are, by line */
    Map<String, Explanation> of(Collection<String> lines, Connection connection) throws SQLException {
        Map<String, Explanation> found = new HashMap<>();
        if (lines.isEmpty()) {
            return found;
        }
        String marks = "?, ".repeat(lines.size() - 1) + "?";
        try (PreparedStatement query = connection.prepareStatement(
                "select line, explanation, actor_name, at, salt from sheet_explanation where line in (" + marks
                        + ")")) {
            int i = 1;
            for (String line : lines) {
                query.setString(i++, line);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getString(1),
                            new Explanation(
                                    row.getString(2),
                                    row.getString(3),
                                    row.getTimestamp(4).toInstant(),
                                    Salted.digest(row.getString(5), row.getString(2))));
                }
            }
        }
        return found;
    }

    /** @return digest of what was added */
    String add(WeeklySheet sheet, Drift.Change change, String text, Actor actor, Instant at, Connection connection)
            throws SQLException {
        String salt = Salted.salt();
        try (PreparedStatement insert = connection.prepareStatement("insert into sheet_explanation"
                + " (sheet_id, line, graduate_id, explanation, salt, actor, actor_name, at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, sheet.id);
            insert.setString(2, change.line());
            insert.setLong(3, change.graduate());
            insert.setString(4, text);
            insert.setString(5, salt);
            insert.setString(6, actor.subject());
            insert.setString(7, actor.name());
            insert.setTimestamp(8, Timestamp.from(at));
            insert.executeUpdate();
        }
        return Salted.digest(salt, text);
    }

    @Produces
    @Singleton
    static PersonalTable held() {
        return new PersonalTable(
                "weekly-sheet-explanations",
                new Text("周报变动说明中关于本人的内容", "What explanations of changes in weekly sheets say"),
                new Text("谁签字、谁负责（办法五.4）", "who signs is responsible (decree, part 5.4)"),
                "SELECT explanation, at FROM sheet_explanation WHERE graduate_id = ? ORDER BY id",
                List.of("UPDATE sheet_explanation SET explanation = '', salt = '' WHERE graduate_id = ?"));
    }

    @Produces
    @Singleton
    static PersonalTable looks() {
        return new PersonalTable(
                "weekly-sheet-looks",
                new Text("分管领导查看抽样记录的结果和备注", "What a leader noted when they looked through the sample"),
                new Text("谁签字、谁负责（办法五.4）", "who signs is responsible (decree, part 5.4)"),
                "SELECT outcome, remark, at FROM sheet_look WHERE declaration_id IN"
                        + " (SELECT id FROM declaration WHERE graduate_id = ?) ORDER BY id",
                List.of("UPDATE sheet_look SET remark = NULL, salt = NULL WHERE declaration_id IN"
                        + " (SELECT id FROM declaration WHERE graduate_id = ?)"));
    }
}
