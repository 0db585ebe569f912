package org.luoshi.responsibility;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.LogLine;

/** How long a proof can have been looked at where the page did not report it: until whoever opened it did the next thing that is in the log. */
final class OpenedFor {

    private static final String OPENED = "evidence-opened";
    private static final String MEASURED = "evidence-viewed";

    /** Beyond that it says nothing. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private OpenedFor() {}

    /** @param lines about a graduate, in the order of the log
     * @return whole seconds by entry of the opening */
    static Map<Long, Integer> of(List<LogLine> lines, Connection connection) throws SQLException {
        Map<Long, Integer> seconds = new HashMap<>();
        try (PreparedStatement next = connection.prepareStatement(
                "select at from audit_entry where actor = ? and id > ? order by id limit 1")) {
            for (LogLine line : lines) {
                if (line.event().equals(OPENED) && line.actor() != null && !measured(line, lines)) {
                    Duration open = untilNext(line, next);
                    if (open != null && open.compareTo(LONGEST) <= 0) {
                        seconds.put(line.id(), (int) open.toSeconds());
                    }
                }
            }
        }
        return seconds;
    }

    private static Duration untilNext(LogLine line, PreparedStatement next) throws SQLException {
        next.setString(1, line.actor());
        next.setLong(2, line.id());
        try (ResultSet row = next.executeQuery()) {
            if (!row.next()) {
                return null;
            }
            Timestamp at = row.getTimestamp(1);
            Instant then = at.toInstant().truncatedTo(ChronoUnit.SECONDS);
            return Duration.between(line.at().truncatedTo(ChronoUnit.SECONDS), then);
        }
    }

    // reported before the same person opened it again
    private static boolean measured(LogLine opening, List<LogLine> lines) {
        return lines.stream()
                .filter(line -> line.id() > opening.id()
                        && opening.actor().equals(line.actor())
                        && opening.subjectId().equals(line.subjectId()))
                .filter(line -> line.event().equals(OPENED) || line.event().equals(MEASURED))
                .findFirst()
                .filter(line -> line.event().equals(MEASURED))
                .isPresent();
    }
}
