package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** In which office people signed. A title is what somebody typed, so the log does not have it; the log has the code of the signed text in which
 * it stands, and a title is shown only where that text is the one. */
@ApplicationScoped
public class SignedTitles {

    /** A signed text.
     * @param code as it stands in the log */
    public record Signed(String sheet, String code) {}

    /** @return titles by sheet; none where the text is gone or is not the one that the log names */
    public Map<String, String> of(Collection<Signed> signatures, Connection connection) throws SQLException {
        Map<String, String> titles = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select title, note from sheet_signature where sheet_id = ?")) {
            for (Signed one : signatures) {
                query.setLong(1, Long.parseLong(one.sheet()));
                try (ResultSet row = query.executeQuery()) {
                    if (row.next() && vouched(row.getString(1), row.getString(2), one.code())) {
                        titles.put(one.sheet(), row.getString(1));
                    }
                }
            }
        }
        return titles;
    }

    private static boolean vouched(String title, String note, String code) {
        return SheetCode.of(note).equals(code) && note.contains("\ntitle " + title + "\n");
    }
}
