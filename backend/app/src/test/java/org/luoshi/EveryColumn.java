package org.luoshi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for a text in every column of every table, as the owner of the schema. */
@ApplicationScoped
public class EveryColumn {

    private static final String TEXTS =
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema ="
                    + " DATABASE() AND data_type IN ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json')";

    private final String address;

    EveryColumn(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String address) {
        this.address = address;
    }

    /** @return a connection that may define tables */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(address, "luoshi_owner", "luoshi-owner");
    }

    /** @return the first column of the first row */
    public String one(String query) throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("SET SESSION group_concat_max_len = 1000000");
            try (ResultSet rows = statement.executeQuery(query)) {
                assertTrue(rows.next(), query);
                return rows.getString(1);
            }
        }
    }

    /** @return table and column of every text that contains this one */
    public List<String> with(String text) throws SQLException {
        List<String> texts = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            try (ResultSet columns = statement.executeQuery(TEXTS)) {
                while (columns.next()) {
                    texts.add(columns.getString(1) + " WHERE `" + columns.getString(2) + "`");
                }
            }
            assertTrue(texts.contains("graduate WHERE `name`") && texts.size() > 50, texts.toString());
            for (String column : texts) {
                try (ResultSet rows =
                        statement.executeQuery("SELECT 1 FROM " + column + " LIKE '%" + text + "%' LIMIT 1")) {
                    if (rows.next()) {
                        found.add(column);
                    }
                }
            }
        }
        return found;
    }
}
