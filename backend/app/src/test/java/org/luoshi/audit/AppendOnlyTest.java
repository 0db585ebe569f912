package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.stack.LocalStackResource;

/** The service's own database account, asked directly: what was written down stays as it was, whatever the code does (R8.1). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 the service's database account")
class AppendOnlyTest {

    private static final Set<String> APPEND_ONLY = Set.of(
            "audit_entry",
            "declaration_step",
            "roster_change",
            "id_number_reveal",
            "roster_import_error",
            "audit_leaf",
            "audit_length",
            "audit_node",
            "audit_checkpoint",
            "signing_key",
            "sheet_package",
            "sheet_sample",
            "sheet_look",
            "sheet_return",
            "sheet_explanation",
            "sheet_signature",
            "sheet_declaration");

    private static final List<String> ATTEMPTS = List.of(
            "update %s set id = id",
            "update %s set id = id + 1 where id = 0",
            "delete from %s where id = 0",
            "delete from %s",
            "truncate table %s",
            "drop table %s",
            "alter table %s add column extra int",
            "alter table %s drop primary key",
            "rename table %s to elsewhere",
            "create trigger quiet before insert on %s for each row set @x = 1",
            "create or replace view %s as select 1",
            "lock tables %s write");

    @Inject
    AgroalDataSource database;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "audit_entry",
                "declaration_step",
                "roster_change",
                "id_number_reveal",
                "roster_import_error",
                "audit_checkpoint",
                "signing_key",
                "sheet_package",
                "sheet_return",
                "sheet_signature",
                "inspection_member",
                "inspection_sample",
                "inspection_responsibility"
            })
    @DisplayName("can add to it and read it, and nothing else")
    void refused(String table) throws SQLException {
        for (String attempt : ATTEMPTS) {
            String sql = attempt.formatted(table);
            SQLException refused = assertThrows(SQLException.class, () -> run(sql), sql);
            assertTrue(refused.getMessage().contains("denied"), sql + ": " + refused.getMessage());
        }
        assertEquals(Set.of("SELECT", "INSERT"), privileges(table));
    }

    @Test
    @DisplayName("is not the owner, holds nothing on the schema as a whole, and cannot give itself more")
    void notTheOwner() throws SQLException {
        assertTrue(text("select current_user()").startsWith("luoshi_app@"));
        assertEquals(
                "",
                text("select coalesce(group_concat(privilege_type), '') from information_schema.schema_privileges"));
        assertEquals(
                "USAGE", text("select group_concat(distinct privilege_type) from information_schema.user_privileges"));
        for (String sql : List.of(
                "grant update on audit_entry to current_user()",
                "create table elsewhere (id int)",
                "update flyway_schema_history set success = 0",
                "set global general_log = 0",
                "create user somebody")) {
            SQLException refused = assertThrows(SQLException.class, () -> run(sql), sql);
            assertTrue(refused.getMessage().matches("(?s).*(denied|not allowed).*"), sql + ": " + refused.getMessage());
        }
    }

    @Test
    @DisplayName("no table may be changed by it in its form, and these are all that it can only add to")
    void allTables() throws SQLException {
        Set<String> privileges = new TreeSet<>();
        Set<String> appendOnly = new TreeSet<>();
        for (String table : column("select distinct table_name from information_schema.table_privileges")) {
            Set<String> held = privileges(table);
            privileges.addAll(held);
            if (held.contains("INSERT") && !held.contains("UPDATE") && !held.contains("DELETE")) {
                appendOnly.add(table);
            }
        }
        assertEquals(Set.of("SELECT", "INSERT", "UPDATE", "DELETE"), privileges);
        assertTrue(appendOnly.containsAll(APPEND_ONLY), appendOnly.toString());
    }

    @Test
    @DisplayName(
            "but for sealed numbers, which a change of keys seals anew, and names and words, which go when their time is over")
    void columns() throws SQLException {
        assertEquals(
                Set.of(
                        "UPDATE roster_change.before_values",
                        "UPDATE roster_change.before_id_number",
                        "UPDATE declaration_step.actor_name",
                        "UPDATE declaration_step.remark",
                        "UPDATE declaration_step.salt",
                        "UPDATE assistance_entry.employer",
                        "UPDATE assistance_entry.note",
                        "UPDATE assistance_entry.salt",
                        "UPDATE id_number_reveal.reason",
                        "UPDATE id_number_reveal.salt",
                        "UPDATE reconciliation.salt",
                        "UPDATE reconciliation_difference.fixed_by",
                        "UPDATE reconciliation_difference.fixed_by_name",
                        "UPDATE reconciliation_difference.fixed_at",
                        "UPDATE provincial_row.cells",
                        "UPDATE provincial_row.salt",
                        "UPDATE sheet_explanation.explanation",
                        "UPDATE sheet_explanation.salt",
                        "UPDATE sheet_look.remark",
                        "UPDATE sheet_look.salt",
                        "UPDATE inspection_call.contact",
                        "UPDATE inspection_call.source",
                        "UPDATE inspection_call.remark",
                        "UPDATE inspection_call.salt",
                        "UPDATE inspection_finding.remark",
                        "UPDATE inspection_finding.salt"),
                column("select concat(privilege_type, ' ', table_name, '.', column_name) from"
                        + " information_schema.column_privileges"));
    }

    private Set<String> privileges(String table) throws SQLException {
        return column(
                "select privilege_type from information_schema.table_privileges where table_name = '" + table + "'");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String query) throws SQLException {
        return String.join(",", column(query));
    }

    private Set<String> column(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            Set<String> values = new TreeSet<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
