package org.luoshi.inspection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;

/** Holds inspections, their populations and their samples against the log (R8.2): the population has the committed root, and the sample is
 * what root and seed give. */
@Singleton
class InspectionsCheck implements TableCheck {

    private final TableReading reading;

    InspectionsCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "inspections";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, Map<String, LogLine>> said = new HashMap<>();
        reading.entries(snapshot, "subject_type = 'inspection'", findings, line -> said.computeIfAbsent(
                        line.subjectId(), none -> new HashMap<>())
                .put(line.event(), line));
        long[] checked = {0};
        TableReading.rows(snapshot, "select " + KeptInspection.COLUMNS + " from inspection order by id", row -> {
            checked[0]++;
            HeldRow held = new HeldRow("inspection", row.getString(1), findings);
            Map<String, LogLine> log = said.remove(row.getString(1));
            if (log == null || log.get("inspection-announced") == null) {
                held.withoutEntry();
                return;
            }
            KeptInspection one = KeptInspection.of(row, log);
            one.compare(held);
            new DrawCheck(one, findings).check(held, snapshot);
        });
        said.keySet().forEach(id -> new HeldRow("inspection", id, findings).missing());
        return checked[0];
    }
}
