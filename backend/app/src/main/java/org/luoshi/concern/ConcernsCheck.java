package org.luoshi.concern;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.LogLine;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;

/** Holds concerns against the log, so that none can be made to vanish or be put to rest (R6.2). Names a concern by its random id and says
 * which of its values differs, never what it says nor who sent it. */
@Singleton
class ConcernsCheck implements TableCheck {

    private final TableReading reading;

    ConcernsCheck(TableReading reading) {
        this.reading = reading;
    }

    /** What the log says of one. */
    private static final class Said {
        private LogLine filed;
        private LogLine answered;
    }

    @Override
    public String what() {
        return "concerns";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, Said> said = new HashMap<>();
        reading.entries(snapshot, "subject_type = 'concern'", findings, line -> {
            Said one = said.computeIfAbsent(line.subjectId(), none -> new Said());
            if (line.event().equals("concern-filed")) {
                one.filed = line;
            } else if (line.event().equals("concern-resolved")) {
                one.answered = line;
            }
        });
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select id, cohort_year, kind, body, salt, destination, employer_name, filed_on, sender_key, status,"
                        + " outcome, answer, resolved_on, resolved_by from concern order by id",
                row -> {
                    checked[0]++;
                    HeldRow held = new HeldRow("concern", row.getString(1), findings);
                    Said log = said.remove(row.getString(1));
                    if (log == null || log.filed == null) {
                        held.withoutEntry();
                    } else {
                        filed(held, row, log.filed);
                        answered(held, row, log.answered);
                    }
                });
        said.keySet().forEach(id -> new HeldRow("concern", id, findings).missing());
        return checked[0];
    }

    private static void filed(HeldRow held, ResultSet row, LogLine filed) throws SQLException {
        String salt = row.getString(5);
        held.same("cohort", row.getString(2), filed.text("cohort"));
        held.same("kind", row.getString(3), filed.text("kind"));
        held.same("digest of its text", Salted.digest(salt, row.getString(4)), filed.text("textDigest"));
        held.same(
                "digest of what belongs to it",
                Salted.digest(salt, row.getString(6), row.getString(7), row.getString(8), row.getString(9)),
                filed.text("aboutDigest"));
    }

    private static void answered(HeldRow held, ResultSet row, LogLine answered) throws SQLException {
        String outcome = answered == null ? null : answered.text("outcome");
        held.same("state", row.getString(10), status(outcome));
        held.same("outcome", row.getString(11), outcome);
        held.same("who answered", row.getString(14), answered == null ? null : answered.actor());
        String answer = row.getString(12);
        held.same(
                "digest of its answer",
                answer == null ? null : Salted.digest(row.getString(5), answer),
                answered == null ? null : answered.text("textDigest"));
        held.same("day of its answer", row.getString(13), answered == null ? null : answered.text("on"));
    }

    private static String status(String outcome) {
        for (ConcernOutcome one : ConcernOutcome.values()) {
            if (one.name().equals(outcome)) {
                return one.status().name();
            }
        }
        return ConcernStatus.OPEN.name();
    }
}
