package org.luoshi.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;

/** Hands a frozen report out in the national layout (R1.1, R9.1): always the rows that were frozen, never those of today; who took it is in
 * the log. */
@ApplicationScoped
class ReportExport {

    private final ReportPackages packages;
    private final FrozenRows rows;
    private final AuditTrail audit;
    private final AgroalDataSource database;

    ReportExport(ReportPackages packages, FrozenRows rows, AuditTrail audit, AgroalDataSource database) {
        this.packages = packages;
        this.rows = rows;
        this.audit = audit;
        this.database = database;
    }

    /** What goes into the file.
     * @param rows of the layout; those that were deleted because their time was over left out */
    record File(ReportPackage report, ReportContent content, List<List<String>> rows) {

        String name() {
            return "provincial-report-" + report.cohortYear + "-"
                    + report.kind.name().toLowerCase().replace('_', '-') + "-" + report.number + ".xlsx";
        }
    }

    /** @param number which of its kind, null for the last
     * @throws org.luoshi.problem.Refusal not-found, out-of-order before the freeze */
    @Transactional
    File take(int cohort, ReportKind kind, Integer number, Actor actor) {
        ReportPackage one = packages.require(cohort, kind, number);
        try (Connection connection = database.getConnection()) {
            List<List<String>> kept = rows.of(one.id, connection).values().stream()
                    .filter(row -> !row.deleted())
                    .map(FrozenRows.Kept::read)
                    .toList();
            audit.record(
                    actor.subject(),
                    Role.OFFICE.realmName(),
                    "report-exported",
                    "cohort",
                    String.valueOf(cohort),
                    Map.of("kind", one.kind, "number", one.number, "sha256", one.sha256, "rows", kept.size()));
            return new File(one, packages.withoutLines(one), kept);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
