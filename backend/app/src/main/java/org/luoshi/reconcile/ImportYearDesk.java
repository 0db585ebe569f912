package org.luoshi.reconcile;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;
import org.luoshi.national.NationalColumn;
import org.luoshi.policy.NationalCodes;
import org.luoshi.problem.Problem;
import org.luoshi.spreadsheet.SheetUpload;
import org.luoshi.time.SchoolTime;

/** Takes earlier years over from exports of the national register, and takes that back as a whole. What is imported is never counted as
 * verified: it stands in tables of its own that no figure of a cohort reads. */
@ApplicationScoped
class ImportYearDesk {

    private static final int FIRST_YEAR = 2000;
    private static final int BATCH = 1000;
    private static final int LONGEST = 400;

    private final RegisterFiles files;
    private final ColumnMappings mappings;
    private final ImportedYears years;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Clock clock;

    ImportYearDesk(
            RegisterFiles files,
            ColumnMappings mappings,
            ImportedYears years,
            AuditTrail audit,
            EntityManager entities,
            AgroalDataSource database,
            Clock clock) {
        this.files = files;
        this.mappings = mappings;
        this.years = years;
        this.audit = audit;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** @param mapping JSON of heading and column, null for none; headings explained for any cohort are known
     * @throws org.luoshi.problem.Refusal invalid-request, already-exists, register-rejected, too-large, unsupported-media-type */
    ImportedYearView take(int year, String mapping, SheetUpload upload, Actor actor) {
        requireFree(year);
        Map<String, Optional<NationalColumn>> known =
                QuarkusTransaction.requiringNew().call(() -> mappings.of(year));
        Map<String, Optional<NationalColumn>> given = ColumnMappings.read(ReconcileDesk.parsed(mapping));
        known.putAll(given);
        RegisterFile file = files.open(upload, known);
        int rows = files.count(file);
        return QuarkusTransaction.requiringNew().timeout(300).call(() -> {
            requireFree(year);
            if (!given.isEmpty()) {
                mappings.remember(year, given, false, actor);
            }
            ImportedYear one = new ImportedYear();
            one.year = year;
            one.fileName = upload.name();
            one.sha256 = upload.sha256();
            one.rowCount = rows;
            one.importedBy = actor.subject();
            one.importedByName = actor.name();
            one.importedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            entities.persist(one);
            entities.flush();
            String records = write(year, file);
            audit.record(
                    actor.subject(),
                    Coverage.role(actor),
                    "year-imported",
                    "imported-year",
                    String.valueOf(year),
                    one.logged(records));
            return years.view(one, actor);
        });
    }

    /** Takes an import back: all of its records go, and the log keeps that they were there. Nothing refers to them.
     * @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    void undo(int year, Actor actor) {
        ImportedYear one = years.require(year);
        int rows = entities.createNativeQuery("delete from imported_record where year = ?1")
                .setParameter(1, year)
                .executeUpdate();
        entities.remove(one);
        audit.record(
                actor.subject(),
                Coverage.role(actor),
                "year-import-undone",
                "imported-year",
                String.valueOf(year),
                Map.of("sha256", one.sha256, "rows", rows));
    }

    private void requireFree(int year) {
        if (year < FIRST_YEAR
                || year > LocalDate.now(clock.withZone(SchoolTime.ZONE)).getYear()) {
            throw Problem.INVALID_REQUEST
                    .because("只能导入以往的届。", "Only earlier years can be imported.")
                    .field("year", "从 2000 年到今年", "from 2000 to this year");
        }
        QuarkusTransaction.joiningExisting().run(() -> {
            if (entities.find(Cohort.class, year) != null) {
                throw Problem.ALREADY_EXISTS
                        .because(
                                "这一届在本系统中逐条认定，不能导入：请用“差异”核对。",
                                "This cohort is verified here record by record and cannot be imported: reconcile it instead.")
                        .rule("R1.1")
                        .with("field", "year");
            }
            if (entities.find(ImportedYear.class, year) != null) {
                throw Problem.ALREADY_EXISTS
                        .because(
                                "这一届已经导入过：要重新导入，先撤销。",
                                "This year is imported already: undo that first to import it again.")
                        .with("field", "year");
            }
        });
    }

    // the digest of what was written
    private String write(int year, RegisterFile file) throws SQLException {
        NationalCodes codes = NationalCodes.of(year);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO imported_record (year, row_no, major_code, major, level, destination_code, destination,"
                                + " stated, industry, location) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int[] waiting = new int[1];
            RecordsDigest digest = new RecordsDigest();
            file.read(row -> {
                try {
                    List<String> cells = List.of(
                            cell(row, NationalColumn.MAJOR_CODE),
                            cell(row, NationalColumn.MAJOR_NAME),
                            cell(row, NationalColumn.LEVEL),
                            cell(row, NationalColumn.DESTINATION_CODE),
                            cell(row, NationalColumn.DESTINATION),
                            Stated.of(row.row(), codes).name(),
                            cell(row, NationalColumn.INDUSTRY),
                            cell(row, NationalColumn.LOCATION));
                    insert.setInt(1, year);
                    insert.setInt(2, row.number());
                    for (int i = 0; i < cells.size(); i++) {
                        insert.setString(i + 3, cells.get(i));
                    }
                    insert.addBatch();
                    digest.row(row.number(), cells);
                    if (++waiting[0] % BATCH == 0) {
                        insert.executeBatch();
                    }
                } catch (SQLException failed) {
                    throw new IllegalStateException(failed);
                }
            });
            insert.executeBatch();
            return digest.hex();
        }
    }

    private static String cell(RegisterRow row, NationalColumn column) {
        String text = row.get(column);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
