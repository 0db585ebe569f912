package org.luoshi.deadline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.luoshi.audit.CohortFigures;
import org.luoshi.audit.Finding;
import org.luoshi.audit.TableCheck;

/** Holds how graduates are reminded against the log (R5.1). */
@Singleton
class ReminderRulesCheck implements TableCheck {

    @Override
    public String what() {
        return "reminder-rules";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        return CohortFigures.check(
                "reminder_rules",
                "reminder-rules-changed",
                List.of("daysBefore", "everyDays", "atMost"),
                snapshot,
                findings);
    }
}
