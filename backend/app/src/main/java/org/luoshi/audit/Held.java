package org.luoshi.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/** One thing as it is kept, held against what the log says of it.
 * @param subjectType as in the log
 * @param id its id
 * @param findings receives what differs */
public record Held(String subjectType, String id, Consumer<Finding> findings) {

    /** @return whether both are the same as texts; where they are not, a finding shows both, so neither may be personal data */
    public boolean same(String what, Object here, Object inLog) {
        boolean same = Objects.equals(text(here), text(inLog));
        if (!same) {
            found(FindingKind.RECORD_ALTERED, Finding.differs(what, here, inLog));
        }
        return same;
    }

    /** The same for names and words, which a finding does not show. */
    public boolean sameUnshown(String what, Object here, Object inLog) {
        boolean same = Objects.equals(text(here), text(inLog));
        if (!same) {
            found(FindingKind.RECORD_ALTERED, what + ": not what the log has");
        }
        return same;
    }

    /** Compares a moment with what the entry says of it. */
    public void at(String what, Instant here, LogLine entry) {
        same(what, here, entry.payload().get("at"));
    }

    /** Compares names or words with the salted digest that an entry has of them.
     * @param salt kept beside them
     * @param texts in the order of the digest */
    public void salted(String what, String salt, LogLine entry, String member, String... texts) {
        sameUnshown(what, Salted.digest(salt, texts), entry.text(member));
    }

    public void found(FindingKind kind, String detail) {
        findings.accept(new Finding(kind, subjectType, id, detail));
    }

    /** @return a moment of a row, null where there is none */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static String text(Object value) {
        return value == null ? null : String.valueOf(value);
    }
}
