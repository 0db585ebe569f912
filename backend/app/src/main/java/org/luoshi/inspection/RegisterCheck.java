package org.luoshi.inspection;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** Holds the register of who answers, and appeals against it, against the log (R8.2). */
@Singleton
class RegisterCheck implements TableCheck {

    private static final String ENTRIES = "select r.id, f.entry_id, r.part, r.subject, r.acted_entry, r.sheet_id,"
            + " concat_ws(' ', r.inspection_id, r.cohort_year, r.declaration_id, r.graduate_id, r.college_id),"
            + " concat_ws(' ', s.inspection_id, i.cohort_year, s.declaration_id, s.graduate_id, s.college_id),"
            + " r.role, r.acted_at from inspection_responsibility r"
            + " left join inspection_finding f on f.id = r.finding_id left join inspection_sample s on s.id = f.sample_id"
            + " left join inspection i on i.id = s.inspection_id order by r.id";
    private static final String APPEALS =
            "select p.responsibility_id, p.salt, p.reason, p.filed_at, p.outcome, p.answer,"
                    + " p.decided_by, p.decided_by_name, p.decided_at, g.erased_at is not null from responsibility_appeal p"
                    + " left join inspection_responsibility r on r.id = p.responsibility_id"
                    + " left join graduate g on g.id = r.graduate_id order by p.id";

    private final TableReading reading;

    RegisterCheck(TableReading reading) {
        this.reading = reading;
    }

    @Override
    public String what() {
        return "responsibilities";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, Map<?, ?>> answerable = new HashMap<>();
        reading.entries(
                snapshot,
                "subject_type = 'inspection-sample' and event in ('inspection-found', 'inspection-took-effect')",
                findings,
                line -> parts(line)
                        .forEach(part -> answerable.put(
                                key(
                                        // of one that waited: by the entry that tells what was found
                                        line.text("finding") == null ? String.valueOf(line.id()) : line.text("finding"),
                                        part.get("part"),
                                        part.get("subject"),
                                        part.get("entry")),
                                part)));
        long[] checked = {0};
        TableReading.rows(snapshot, ENTRIES, row -> {
            checked[0]++;
            HeldRow held = new HeldRow("responsibility", row.getString(1), findings);
            Map<?, ?> part =
                    answerable.remove(key(row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            if (part == null) {
                held.withoutEntry();
            } else {
                entry(held, row, part);
            }
        });
        answerable.keySet().forEach(key -> new HeldRow("responsibility", key, findings).missing());
        appeals(snapshot, findings, checked);
        return checked[0];
    }

    private static List<Map<?, ?>> parts(LogLine line) {
        return line.payload().get("answerable") instanceof List<?> parts
                ? parts.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList()
                : List.of();
    }

    private static String key(String finding, Object part, Object subject, Object entry) {
        return finding + " " + part + " " + subject + " " + entry;
    }

    private static void entry(HeldRow held, ResultSet row, Map<?, ?> part) throws SQLException {
        held.same("inspection, cohort, declaration, graduate and college", row.getString(7), row.getString(8));
        held.same("sheet", row.getString(6), part.get("sheet"));
        held.same("role", row.getString(9), part.get("role"));
        held.same("moment", TableReading.instant(row, 10), part.get("at"));
    }

    private void appeals(Connection snapshot, Consumer<Finding> findings, long[] checked) throws SQLException {
        Map<String, LogLine> filed = new HashMap<>();
        Map<String, LogLine> decided = new HashMap<>();
        reading.entries(snapshot, "subject_type = 'responsibility'", findings, line -> {
            (line.event().equals("responsibility-appealed") ? filed : decided).put(line.subjectId(), line);
        });
        TableReading.rows(snapshot, APPEALS, row -> {
            checked[0]++;
            HeldRow held = new HeldRow("appeal", row.getString(1), findings);
            LogLine line = filed.remove(row.getString(1));
            if (line == null) {
                held.withoutEntry();
            } else {
                appeal(held, row, line, decided.get(row.getString(1)));
            }
        });
        filed.keySet().forEach(id -> new HeldRow("appeal", id, findings).missing());
    }

    private static void appeal(HeldRow held, ResultSet row, LogLine filed, LogLine decided) throws SQLException {
        boolean kept = !row.getBoolean(10);
        String salt = row.getString(2);
        if (kept) {
            held.same("digest of the reason", Words.digest(salt, row.getString(3)), filed.text("reasonDigest"));
        }
        held.same("moment", TableReading.instant(row, 4), filed.text("at"));
        held.same("outcome", row.getString(5), decided == null ? null : decided.text("outcome"));
        held.same("who decided", row.getString(7), decided == null ? null : decided.actor());
        if (decided == null) {
            held.same("answer", row.getString(6), null);
            return;
        }
        held.same("moment of the decision", TableReading.instant(row, 9), decided.text("at"));
        if (kept) {
            held.same("digest of the answer", Words.digest(salt, row.getString(6)), decided.text("answerDigest"));
            held.same("digest of the name", Salted.digest(salt, row.getString(8)), decided.text("nameDigest"));
        }
    }
}
