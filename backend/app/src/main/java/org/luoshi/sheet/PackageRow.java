package org.luoshi.sheet;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;

/** Puts a package into its table, within the transaction of the connection. */
final class PackageRow {

    private static final String INSERT = "insert into sheet_package (sheet_id, nth, position, root, sha256, content,"
            + " confirmed_by, confirmed_by_name, confirmed_at, graduates, verified) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private PackageRow() {}

    /** @return the id that it was given */
    static long insert(SheetPackage made, Connection connection) throws SQLException {
        // prepared by the server: the driver's own way writes megabytes as a text, escaped byte by byte, which takes
        // five times as long
        try (PreparedStatement insert = connection
                .unwrap(JdbcConnection.class)
                .serverPrepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setLong(1, made.sheetId);
            insert.setInt(2, made.nth);
            insert.setLong(3, made.position);
            insert.setString(4, made.root);
            insert.setString(5, made.sha256);
            insert.setBytes(6, made.content());
            insert.setString(7, made.confirmedBy);
            insert.setString(8, made.confirmedByName);
            insert.setTimestamp(9, Timestamp.from(made.confirmedAt));
            insert.setInt(10, made.graduates);
            insert.setInt(11, made.verified);
            insert.executeUpdate();
            try (ResultSet id = insert.getGeneratedKeys()) {
                id.next();
                return id.getLong(1);
            }
        }
    }
}
