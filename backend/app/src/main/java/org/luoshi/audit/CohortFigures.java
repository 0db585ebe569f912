package org.luoshi.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Holds figures that the office set for a cohort against the last entry that says which: lowered behind it, nobody would be told in time. */
public final class CohortFigures {

    private CohortFigures() {}

    /** Compares every row with what is {@code after} in the last entry about its cohort.
     * @param table with a column {@code cohort_year}
     * @param event of subject {@code cohort} by which the log tells of a change
     * @param names members of {@code after}; the columns are called the same, in small letters with underscores
     * @return how many cohorts have figures of their own */
    public static long check(
            String table, String event, List<String> names, Connection snapshot, Consumer<Finding> findings)
            throws SQLException {
        Map<String, LogLine> told = new HashMap<>();
        EntriesOf.event("cohort", event, snapshot).forEach(entry -> told.put(entry.subjectId(), entry));
        long checked = 0;
        try (PreparedStatement query = snapshot.prepareStatement("select * from " + table + " order by cohort_year");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                checked++;
                String year = row.getString("cohort_year");
                Held held = new Held("cohort", year, findings);
                LogLine last = told.remove(year);
                if (last == null) {
                    held.found(FindingKind.RECORD_WITHOUT_ENTRY, "no entry of the log tells of its " + table);
                } else {
                    for (String name : names) {
                        held.same(name, row.getString(column(name)), member(last, name));
                    }
                }
            }
        }
        told.keySet().forEach(year -> new Held("cohort", year, findings)
                .found(FindingKind.RECORD_MISSING, "the log tells of its " + table));
        return checked;
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static Object member(LogLine entry, String name) {
        return entry.payload().get("after") instanceof Map<?, ?> after ? after.get(name) : null;
    }
}
