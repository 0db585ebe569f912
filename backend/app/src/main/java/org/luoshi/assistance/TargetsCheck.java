package org.luoshi.assistance;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.luoshi.audit.CohortFigures;
import org.luoshi.audit.Finding;
import org.luoshi.audit.TableCheck;

/** Holds the targets of help against the log (R5.4, R5.5). */
@Singleton
class TargetsCheck implements TableCheck {

    @Override
    public String what() {
        return "assistance-targets";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        return CohortFigures.check(
                "assistance_targets",
                "assistance-targets-changed",
                List.of("policyTalks", "guidances", "offers", "trainings", "quietDays"),
                snapshot,
                findings);
    }
}
