package org.luoshi.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seals the ID numbers that releases before sealing kept as they are, and drops their column once it is empty. Each batch is one
 * transaction, so an interrupted run goes on where it ended. Works as the owner of the schema, while no request is served. */
final class PlainNumbers {

    private static final int BATCH = 1000;
    // canonical JSON: inside of a text the quotes would be escaped
    private static final Pattern IN_CHANGE = Pattern.compile("\"idNumber\":\"([0-9X]{18})\"");

    private final Connection connection;
    private final SealedNumbers numbers;

    PlainNumbers(Connection connection, SealedNumbers numbers) {
        this.connection = connection;
        this.numbers = numbers;
    }

    /** @return how many were sealed; 0 as well where the plain column is gone already */
    long sealAll() throws SQLException {
        if (!present()) {
            return 0;
        }
        long sealed = 0;
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            int some = BATCH;
            while (some > 0) {
                some = sealSome(BATCH);
                sealed += some;
            }
            sealChanges();
        } finally {
            connection.setAutoCommit(before);
        }
        try (Statement drop = connection.createStatement()) {
            drop.execute("ALTER TABLE graduate DROP COLUMN id_number_plain");
        }
        return sealed;
    }

    private boolean present() throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT COUNT(*) FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name = 'graduate'"
                        + " AND column_name = 'id_number_plain'")) {
            rows.next();
            return rows.getInt(1) > 0;
        }
    }

    /** Seals some graduates' numbers in one transaction.
     * @return how many */
    int sealSome(int most) throws SQLException {
        int found = 0;
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT id, id_number_plain FROM graduate"
                        + " WHERE id_number_plain IS NOT NULL ORDER BY id_number_plain, id LIMIT " + most);
                PreparedStatement update = connection.prepareStatement("UPDATE graduate SET id_number = ?,"
                        + " id_number_index = ?, id_number_plain = NULL WHERE id = ?")) {
            while (rows.next()) {
                String number = rows.getString(2);
                update.setString(1, numbers.seal(number));
                update.setBytes(2, numbers.index(number));
                update.setLong(3, rows.getLong(1));
                update.addBatch();
                found++;
            }
            update.executeBatch();
        }
        connection.commit();
        return found;
    }

    // what roster versions changed: few rows, found by their text
    private void sealChanges() throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT id FROM roster_change WHERE before_id_number IS NULL"
                        + " AND before_values LIKE '%\"idNumber\":\"%'")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT before_values FROM roster_change WHERE id = ?");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE roster_change SET before_values = ?, before_id_number = ? WHERE id = ?")) {
            for (long id : ids) {
                query.setLong(1, id);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    Matcher number = IN_CHANGE.matcher(row.getString(1));
                    if (number.find()) {
                        update.setString(1, number.replaceFirst("\"idNumber\":\"sealed\""));
                        update.setString(2, numbers.seal(number.group(1)));
                        update.setLong(3, id);
                        update.executeUpdate();
                    }
                }
            }
        }
        connection.commit();
    }
}
