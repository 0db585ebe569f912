package org.luoshi.audit;

import java.sql.SQLException;
import java.util.function.Consumer;

/** Makes a finding of a value that cannot be read, so that one broken cell does not hide all others. */
public final class Unreadable {

    private Unreadable() {}

    /** Something that reads rows. */
    public interface Reading {
        void read() throws SQLException;
    }

    /** Reads, or names what could not be read; what was thrown may quote the value, and is not shown.
     * @param type as in the log
     * @param id which one */
    public static void named(String type, String id, Consumer<Finding> findings, Reading reading) {
        try {
            reading.read();
        } catch (SQLException | RuntimeException broken) {
            findings.accept(new Finding(
                    FindingKind.UNREADABLE,
                    type,
                    String.valueOf(id),
                    "it holds a value that cannot be read (" + broken.getClass().getSimpleName() + ")"));
        }
    }
}
