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

/** A hand behind the service: it changes rows as the owner of the schema, and objects in the store, asks one check what it sees, and puts
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

    /** @return the check of that name, such as {@code declarations} */
    public TableCheck check(String what) {
        return checks.stream()
                .filter(one -> one.what().equals(what))
                .findFirst()
                .orElseThrow();
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
        try (Connection snapshot = database.getConnection()) {
            return found(check, snapshot, subjects);
        }
    }

    private static List<String> found(TableCheck check, Connection snapshot, String... subjects) throws SQLException {
        List<String> found = new ArrayList<>();
        check.check(snapshot, one -> {
            if (List.of(subjects).contains(one.subjectType() + "/" + one.subject())) {
                found.add(one.kind() + " " + one.subjectType() + "/" + one.subject() + " " + one.detail());
            }
        });
        return found;
    }

    /** @return changes to be made, of which the check has to name each in what it finds about these subjects */
    public Alterations alter(TableCheck check, String... subjects) {
        return new Alterations(this, check, subjects);
    }

    /** Sets one column alone: the check names it, and is silent once it is taken back. */
    public void cell(TableCheck check, String subject, String row, String change, String finding) throws SQLException {
        alter(check, subject).cell(row, change, finding).eachIsNamed();
    }

    /** Takes rows away alone: the check names them, and is silent once they are back. */
    public void gone(TableCheck check, String subject, String row, String finding) throws SQLException {
        alter(check, subject).gone(row, finding).eachIsNamed();
    }

    /** @return what the check finds between these statements and their being taken back */
    List<String> altered(TableCheck check, List<String> statements, String... subjects) throws SQLException {
        try (Connection owner = everyColumn.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            owner.setAutoCommit(false);
            for (String one : statements) {
                assertTrue(statement.executeUpdate(one) > 0, one + " changes nothing");
            }
            List<String> found = found(check, owner, subjects);
            owner.rollback();
            return found;
        }
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
