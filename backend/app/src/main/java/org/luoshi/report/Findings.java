package org.luoshi.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the checks before a freeze found, line by line. */
final class Findings {

    /** One line.
     * @param college code, null where the whole school is meant
     * @param graduate id, null where a college is meant
     * @param detail what exactly, in codes or headings; null where the check says it all */
    record Line(String college, String graduate, String detail) {}

    private final Map<ReportCheck, List<Line>> lines = new EnumMap<>(ReportCheck.class);

    void add(ReportCheck check, String college, Object graduate, String detail) {
        lines.computeIfAbsent(check, none -> new ArrayList<>())
                .add(new Line(college, graduate == null ? null : graduate.toString(), detail));
    }

    List<Line> of(ReportCheck check) {
        return lines.getOrDefault(check, List.of());
    }

    int count(ReportCheck check) {
        return of(check).size();
    }

    /** @return how many lines each check has that does not stand in the way; those without any left out */
    Map<ReportCheck, Integer> warnings() {
        Map<ReportCheck, Integer> counts = new EnumMap<>(ReportCheck.class);
        lines.forEach((check, found) -> {
            if (!check.refuses()) {
                counts.put(check, found.size());
            }
        });
        return counts;
    }
}
