package org.luoshi.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.luoshi.audit.Salted;

/** Who made a declaration and when it was handed in, as its row keeps it, beside what the log says: whoever made it may never check it
 * (R6.1), so this is what a hand behind the service would change first. */
final class KeptMaker {

    private String enteredBy;
    private String enteredRole;
    private String editedBy;
    private Instant submittedAt;
    private String nameDigest;

    private boolean made;
    private String maker;
    private String makerRole;
    private String editor;
    private String makerDigest;

    void row(ResultSet row) throws SQLException {
        enteredBy = row.getString(10);
        enteredRole = row.getString(11);
        editedBy = row.getString(12);
        Timestamp submitted = row.getTimestamp(13);
        submittedAt = submitted == null ? null : submitted.toInstant();
        nameDigest = Salted.digest(row.getString(14), row.getString(15));
    }

    void entry(String event, String actor, String role, Map<String, Object> payload) {
        if (event.equals("declaration-created")) {
            made = true;
            maker = actor;
            makerRole = role;
            editor = actor;
            makerDigest = (String) payload.get("makerDigest");
        } else if (event.equals("declaration-edited")) {
            editor = actor;
        }
    }

    /** @param handedIn when the log says that it last came to the class
     * @param differ is told of each value: what it is, and the one here with the one of the log */
    void compare(boolean erased, Instant handedIn, BiConsumer<String, Object[]> differ) {
        if (made) {
            differ.accept("entered by", new Object[] {enteredBy, maker});
            differ.accept("entered in the role", new Object[] {enteredRole, makerRole});
            differ.accept("edited by", new Object[] {editedBy, editor});
            if (!erased && !Objects.equals(nameDigest, makerDigest)) {
                differ.accept("name of who entered it", new Object[] {"another", "not this one"});
            }
        }
        if (!KeptDeclaration.together(submittedAt, handedIn)) {
            differ.accept("handed in at", new Object[] {submittedAt, handedIn});
        }
    }
}
