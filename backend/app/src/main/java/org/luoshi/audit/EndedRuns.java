package org.luoshi.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.luoshi.audit.SealedEntries.Sealed;

/** Proves that a run ended clean: by the sealed entry in which the service said so, not by its row, which whoever holds the database may write,
 * or have a trigger write (R8.1). */
@ApplicationScoped
class EndedRuns {

    private final SealedEntries entries;
    private final SchoolKeys keys;

    EndedRuns(SealedEntries entries, SchoolKeys keys) {
        this.entries = entries;
        this.keys = keys;
    }

    /** @return whether the last entry about the run's end says that it was clean, and is the service's own */
    boolean isClean(long run, Connection connection) throws SQLException {
        List<Sealed> ends = entries.about("verification", String.valueOf(run), "verification-ended", connection);
        return !ends.isEmpty()
                && ends.getLast().says("status", VerificationStatus.CLEAN.name())
                && keys.isOwn(ends.getLast(), connection);
    }
}
