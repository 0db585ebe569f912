package org.luoshi.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.luoshi.access.Roles;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableReading;

/** Who made a declaration, from which one, and when it was handed in and moved last, as its row keeps it, beside what the log says: whoever
 * made it may never check it (R6.1), so this is what a hand behind the service would change first. */
final class KeptMaker {

    private String enteredBy;
    private String enteredRole;
    private boolean onBehalf;
    private String editedBy;
    private String createdAt;
    private String copyOf;
    private String submittedAt;
    private String stateSince;
    private String dueOn;
    private String nameDigest;

    private boolean made;
    private String maker;
    private String makerRole;
    private String editor;
    private String madeAt;
    private String source;
    private String makerDigest;

    void row(ResultSet row) throws SQLException {
        enteredBy = row.getString(10);
        enteredRole = row.getString(11);
        editedBy = row.getString(12);
        submittedAt = text(TableReading.instant(row, 13));
        nameDigest = Salted.digest(row.getString(14), row.getString(15));
        onBehalf = row.getBoolean(16);
        createdAt = text(TableReading.instant(row, 17));
        copyOf = row.getString(18);
        stateSince = text(TableReading.instant(row, 19));
        dueOn = row.getString(20);
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    void entry(String event, String actor, String role, Map<String, Object> payload) {
        if (event.equals("declaration-created")) {
            made = true;
            maker = actor;
            makerRole = role;
            editor = actor;
            madeAt = (String) payload.get("createdAt");
            source = (String) payload.get("copyOf");
            makerDigest = (String) payload.get("makerDigest");
        } else if (event.equals("declaration-edited")) {
            editor = actor;
        }
    }

    /** @param handedIn when the log says that it last came to the class
     * @param moved when the log says that it took its last step, null for none
     * @param due by which day the log says that the graduate should answer
     * @param differ is told of each value: what it is, and the one here with the one of the log */
    void compare(boolean erased, String handedIn, String moved, String due, BiConsumer<String, Object[]> differ) {
        if (!made) {
            differ.accept("its making", new Object[] {"a row", "none"});
        }
        differ.accept("entered by", new Object[] {enteredBy, maker});
        differ.accept("entered in the role", new Object[] {enteredRole, makerRole});
        differ.accept("on behalf", new Object[] {onBehalf, !Roles.GRADUATE.equals(makerRole)});
        differ.accept("edited by", new Object[] {editedBy, editor});
        differ.accept("made at", new Object[] {createdAt, madeAt});
        differ.accept("copy of", new Object[] {copyOf, source});
        if (!erased && !Objects.equals(nameDigest, makerDigest)) {
            differ.accept("name of who entered it", new Object[] {"another", "not this one"});
        }
        differ.accept("handed in at", new Object[] {submittedAt, handedIn});
        differ.accept("in its state since", new Object[] {stateSince, moved == null ? madeAt : moved});
        differ.accept("due on", new Object[] {dueOn, due});
    }
}
