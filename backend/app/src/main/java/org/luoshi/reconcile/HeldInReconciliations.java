package org.luoshi.reconcile;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What reconciliations keep about people. */
final class HeldInReconciliations {

    private static final Text WHY =
            new Text("与国家平台逐条核对一致（办法二）", "agreement with the national register, record by record (decree, part 2)");

    private HeldInReconciliations() {}

    @Produces
    @Singleton
    static PersonalTable rows() {
        return new PersonalTable(
                "national-register-row",
                new Text("国家平台中你的一行数据（最近一次导入）", "The row that the national register has of you, as last imported"),
                WHY,
                "SELECT w.row_no AS `row`, w.cells, r.created_at AS importedAt FROM register_row w"
                        + " JOIN reconciliation r ON r.id = w.reconciliation_id WHERE w.graduate_id = ?",
                List.of("DELETE FROM register_row WHERE graduate_id = ?"));
    }

    /** Rows of people who are nobody here have no time of their own: they go with the first of the cohort. */
    @Produces
    @Singleton
    static PersonalTable differences() {
        return new PersonalTable(
                "national-register-differences",
                new Text("与国家平台不一致之处", "Where the national register and the school did not agree about you"),
                WHY,
                "SELECT reconciliation_id AS reconciliation, kind, field, here_value AS `here`, there_value AS `there`"
                        + " FROM reconciliation_difference WHERE graduate_id = ? ORDER BY id",
                List.of(
                        "DELETE FROM reconciliation_difference WHERE graduate_id IS NULL AND reconciliation_id IN (SELECT r.id"
                                + " FROM reconciliation r JOIN graduate g ON g.cohort_year = r.cohort_year WHERE g.id = ?)",
                        "DELETE FROM reconciliation_difference WHERE graduate_id = ?",
                        "UPDATE reconciliation SET salt = NULL WHERE cohort_year = (SELECT cohort_year FROM graduate WHERE id = ?)"));
    }
}
