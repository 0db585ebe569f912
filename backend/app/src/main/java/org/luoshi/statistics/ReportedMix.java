package org.luoshi.statistics;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Reach;
import org.luoshi.policy.Destination;

/** How many graduates of a place are reported with which destination, as the caller's transaction sees it. */
@ApplicationScoped
public class ReportedMix {

    private final AgroalDataSource database;

    ReportedMix(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Destination, Long> ofSchool(int cohort) {
        return read(cohort, new Reach(true, Set.of(), Set.of()), false);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Destination, Long> ofCollege(int cohort, long collegeId) {
        return read(cohort, new Reach(false, Set.of(collegeId), Set.of()), false);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Destination, Long> ofClass(int cohort, long classId) {
        return read(cohort, new Reach(false, Set.of(), Set.of(classId)), true);
    }

    private Map<Destination, Long> read(int cohort, Reach reach, boolean byClass) {
        Map<Destination, Long> counts = new EnumMap<>(Destination.class);
        try (Connection connection = database.getConnection()) {
            for (Cell cell : Tally.cells(connection, cohort, reach, byClass)) {
                if (cell.reportedAs() != null) {
                    counts.merge(cell.reportedAs(), cell.n(), Long::sum);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the counts cannot be read", e);
        }
        return counts;
    }
}
