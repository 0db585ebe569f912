package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.luoshi.EveryColumn;

/** A hand behind the service: it changes cells as the owner of the schema, and objects in the store, asks one check what it sees, and puts
 * them back. */
@ApplicationScoped
public class Hand {

    private static final String BUCKET = "luoshi-evidence";

    private final EveryColumn everyColumn;
    private final AgroalDataSource database;
    private final MinioClient store;
    private final List<TableCheck> checks;

    Hand(
            EveryColumn everyColumn,
            AgroalDataSource database,
            @All List<TableCheck> checks,
            @ConfigProperty(name = "luoshi.store.endpoint") String endpoint) {
        this.everyColumn = everyColumn;
        this.database = database;
        this.checks = checks;
        this.store = MinioClient.builder()
                .endpoint(endpoint)
                .credentials("luoshi", "luoshi-secret")
                .build();
    }

    public void sql(String... statements) throws SQLException {
        try (Connection owner = everyColumn.owner();
                Statement statement = owner.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    public String one(String query) throws SQLException {
        try (Connection owner = everyColumn.owner();
                ResultSet row = owner.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** @return what all checks find in the tables and the store */
    public List<Finding> everything() throws SQLException {
        List<Finding> found = new ArrayList<>();
        try (Connection snapshot = database.getConnection()) {
            // the first read fixes what is seen
            snapshot.setAutoCommit(false);
            for (TableCheck check : checks) {
                check.check(snapshot, found::add);
            }
            snapshot.rollback();
            snapshot.setAutoCommit(true);
        }
        return found;
    }

    /** @return what the check finds about these subjects, such as {@code weekly-sheet/17} */
    public List<String> found(TableCheck check, String... subjects) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection snapshot = database.getConnection()) {
            check.check(snapshot, one -> {
                if (List.of(subjects).contains(one.subjectType() + "/" + one.subject())) {
                    found.add(one.kind() + " " + one.subjectType() + "/" + one.subject() + " " + one.detail());
                }
            });
        }
        return found;
    }

    /** Sets one column, asks, and puts it back: the first finding begins so, and none is left afterwards.
     * @param table with the condition that names the row, such as {@code weekly_sheet where id = 17}
     * @param change such as {@code state = 'SIGNED'} */
    public void cell(TableCheck check, String subject, String table, String change, String finding)
            throws SQLException {
        String column = change.split(" ")[0];
        String name = table.split(" ")[0];
        String where = table.substring(name.length());
        sql(
                "drop table if exists kept_cell",
                "create table kept_cell as select " + column + " from " + table,
                "update " + name + " set " + change + where);
        List<String> found = found(check, subject);
        sql(
                "update " + name + " set " + column + " = (select " + column + " from kept_cell)" + where,
                "drop table kept_cell");
        named(found, change, finding);
        silent(check, subject);
    }

    /** Takes rows away, asks, and puts them back. */
    public void gone(TableCheck check, String subject, String table, String finding) throws SQLException {
        String name = table.split(" ")[0];
        sql("create table kept_row as select * from " + table, "set foreign_key_checks = 0", "delete from " + table);
        List<String> found = found(check, subject);
        // generated columns generate themselves
        String columns = one("select group_concat(concat('`', column_name, '`')) from information_schema.columns"
                + " where table_schema = database() and table_name = '" + name
                + "' and coalesce(generation_expression, '') = ''");
        sql("insert into " + name + " (" + columns + ") select " + columns + " from kept_row", "drop table kept_row");
        named(found, "delete from " + table, finding);
        silent(check, subject);
    }

    /** Replaces an object by another one, then removes it, asks each time, and puts it back. */
    public void object(TableCheck check, String subject, String key, String altered, String missing) throws Exception {
        byte[] content = store.getObject(
                        GetObjectArgs.builder().bucket(BUCKET).object(key).build())
                .readAllBytes();
        byte[] other = content.clone();
        other[other.length / 2] ^= 1;
        put(key, other);
        List<String> found = found(check, subject);
        store.removeObject(RemoveObjectArgs.builder().bucket(BUCKET).object(key).build());
        List<String> without = found(check, subject);
        put(key, content);
        named(found, "another object", altered);
        named(without, "no object", missing);
        silent(check, subject);
    }

    private void put(String key, byte[] bytes) throws Exception {
        store.putObject(PutObjectArgs.builder().bucket(BUCKET).object(key).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .build());
    }

    private static void named(List<String> found, String change, String finding) {
        assertTrue(found.stream().anyMatch(one -> one.startsWith(finding)), change + ": " + finding + " in " + found);
    }

    public void silent(TableCheck check, String... subjects) throws SQLException {
        assertEquals(List.of(), found(check, subjects));
    }
}
