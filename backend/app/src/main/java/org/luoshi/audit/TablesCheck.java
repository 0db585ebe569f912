package org.luoshi.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Consumer;

/** Holds that tables keep what is in them: a view, a foreign table or a column that the database works out may say one thing to the
 * verification and another to everybody else (R6.1, R8.1). */
@Singleton
class TablesCheck implements TableCheck {

    /** Those that the migrations make, each a function of the same row. */
    private static final Set<String> WORKED_OUT = Set.of(
            "declaration.open_key",
            "declaration.verified_key",
            "audit_entry.graduate",
            "graduate.phone_key",
            "assignment.phone_key",
            "risk_flag.evidence_key");

    @Override
    public String what() {
        return "tables";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select table_name, table_type, coalesce(engine, '') from information_schema.tables"
                        + " where table_schema = database() order by table_name",
                row -> {
                    checked[0]++;
                    if (!row.getString(2).equals("BASE TABLE")
                            || !row.getString(3).equalsIgnoreCase("InnoDB")) {
                        found(
                                row.getString(1),
                                "not a table that keeps its own rows, but " + row.getString(2),
                                findings);
                    }
                });
        TableReading.rows(
                snapshot,
                "select concat(table_name, '.', column_name) from information_schema.columns where table_schema ="
                        + " database() and coalesce(generation_expression, '') <> '' order by 1",
                row -> {
                    if (!WORKED_OUT.contains(row.getString(1))) {
                        found(row.getString(1), "the database works it out, it was kept before", findings);
                    }
                });
        return checked[0];
    }

    private static void found(String name, String detail, Consumer<Finding> findings) {
        findings.accept(new Finding(FindingKind.RECORD_ALTERED, "table", name, detail));
    }
}
