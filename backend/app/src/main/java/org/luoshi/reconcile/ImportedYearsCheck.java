package org.luoshi.reconcile;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
import org.luoshi.audit.Unreadable;

/** Holds earlier years that were imported, with every record of them, against the log: nobody can invent one (R1.1). */
@Singleton
class ImportedYearsCheck implements TableCheck {

    private static final int CELLS = 8;

    private final TableReading reading;

    ImportedYearsCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "imported-years";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, LogLine> imported = new HashMap<>();
        reading.entries(snapshot, "subject_type = 'imported-year'", findings, line -> {
            if (line.event().equals("year-imported")) {
                imported.put(line.subjectId(), line);
            } else {
                imported.remove(line.subjectId());
            }
        });
        Map<String, RecordsDigest> records = records(snapshot);
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select year, sha256, row_count, imported_by, imported_at, salt, file_name, imported_by_name"
                        + " from imported_year order by year",
                row -> {
                    checked[0]++;
                    String year = row.getString(1);
                    HeldRow held = new HeldRow("imported-year", year, findings);
                    RecordsDigest here = records.remove(year);
                    LogLine line = imported.remove(year);
                    if (line == null) {
                        held.withoutEntry();
                    } else {
                        Unreadable.named("imported-year", year, findings, () -> one(row, line, held));
                        held.same(
                                "digest of its records",
                                (here == null ? new RecordsDigest() : here).hex(),
                                line.text("records"));
                    }
                });
        imported.keySet().forEach(year -> new HeldRow("imported-year", year, findings).missing());
        records.keySet().forEach(year -> new HeldRow("imported-year", year, findings).withoutEntry());
        return checked[0];
    }

    private static void one(ResultSet row, LogLine line, HeldRow held) throws SQLException {
        held.same("sha256", row.getString(2), line.text("sha256"));
        held.same("rows", row.getString(3), line.text("rows"));
        held.same("who imported it", row.getString(4), line.actor());
        held.same("moment", TableReading.instant(row, 5), line.text("at"));
        held.same(
                "digest of the names of the file and of who imported it",
                Salted.digest(row.getString(6), row.getString(7), row.getString(8)),
                line.text("namesDigest"));
    }

    private static Map<String, RecordsDigest> records(Connection snapshot) throws SQLException {
        Map<String, RecordsDigest> records = new HashMap<>();
        TableReading.rows(
                snapshot,
                "select year, row_no, major_code, major, level, destination_code, destination, stated, industry, location"
                        + " from imported_record order by year, row_no, id",
                row -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < CELLS; i++) {
                        cells.add(row.getString(i + 3));
                    }
                    records.computeIfAbsent(row.getString(1), none -> new RecordsDigest())
                            .row(row.getInt(2), cells);
                });
        return records;
    }
}
