package org.luoshi.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** Which cut of a cohort a report is of (R9). Each is frozen, confirmed and published on its own, in this order. */
@Schema(name = "ReportKind")
public enum ReportKind {
    /** The initial rate (初次就业率), reported by 31 August and published by 30 September. */
    INITIAL("初次就业率", "Initial employment rate"),
    /** The cut at the end of the year, with what was declared since. */
    YEAR_END("年终就业率", "Year-end employment rate");

    private final Text text;

    ReportKind(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /** @return what the cut is called */
    public Text text() {
        return text;
    }
}
