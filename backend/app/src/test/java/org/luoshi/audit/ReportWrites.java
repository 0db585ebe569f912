package org.luoshi.audit;

import java.util.List;
import org.luoshi.report.Reports;

/** The report to the province. */
final class ReportWrites {

    List<Write> all() {
        return List.of(
                new Write(
                        "freezeCohort",
                        school -> {
                            Reports.readyToFreeze(school);
                            return String.valueOf(school.year());
                        },
                        year -> Reports.freeze(Integer.parseInt(year), "YEAR_END", null)
                                .statusCode(409),
                        year -> {
                            Reports.freeze(Integer.parseInt(year)).statusCode(201);
                            return List.of("cohort-frozen cohort/" + year + " office");
                        }),
                new Write(
                        "confirmProvincialReport",
                        school -> {
                            Reports.readyToFreeze(school);
                            Reports.freeze(school.year()).statusCode(201);
                            return String.valueOf(school.year());
                        },
                        year -> Reports.confirm(Integer.parseInt(year), "YEAR_END")
                                .statusCode(409),
                        year -> {
                            Reports.confirm(Integer.parseInt(year), "INITIAL").statusCode(200);
                            return List.of("province-confirmed cohort/" + year + " office");
                        }));
    }
}
