package org.luoshi.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Holds what a feature keeps against the log. Every feature whose rows the log accounts for has one; the verification of the log runs
 * them all (R8.1). Personal data that was deleted in time is passed over. */
public interface TableCheck {

    /** @return what is checked, a plural such as {@code declarations} */
    String what();

    /** Checks everything there is.
     * @param snapshot sees log and tables of one moment, and writes nothing
     * @param findings receives what is not as the log says
     * @return how many were checked */
    long check(Connection snapshot, Consumer<Finding> findings) throws SQLException;
}
