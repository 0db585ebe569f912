package org.luoshi.report;

import java.util.List;
import org.luoshi.statistics.EmploymentRate;

/** The few lines that the school signs below a report. */
final class ReportNote {

    private ReportNote() {}

    static String of(ReportPackage one, ReportContent content) {
        return String.join("\n", lines(one, content)) + "\n";
    }

    /** @return what a note must say to be that of this package */
    static List<String> lines(ReportPackage one, ReportContent content) {
        ReportFigures.Row total = content.figures().total();
        EmploymentRate rate =
                EmploymentRate.of(total.graduates(), total.signed().employed());
        return List.of(
                "luoshi provincial-report signature 1",
                "cohort " + one.cohortYear,
                "kind " + one.kind,
                "number " + one.number,
                "position " + one.position,
                "root " + one.root,
                "package sha256 " + one.sha256,
                "graduates " + rate.graduates(),
                "employed " + rate.employed(),
                "rate " + (rate.rate() == null ? "-" : rate.rate()),
                "at " + one.frozenAt);
    }
}
