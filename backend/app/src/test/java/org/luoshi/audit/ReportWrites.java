package org.luoshi.audit;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.luoshi.Errands;
import org.luoshi.report.Reports;

/** The report to the province. */
final class ReportWrites {

    private static ValidatableResponse publish(String year, String kind) {
        return Errands.post("office", "/cohorts/" + year + "/publication", Map.of("kind", kind));
    }

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
                        }),
                new Write(
                        "publishRate",
                        school -> {
                            Reports.readyToFreeze(school);
                            Reports.freeze(school.year()).statusCode(201);
                            Reports.confirm(school.year(), "INITIAL").statusCode(200);
                            return String.valueOf(school.year());
                        },
                        year -> publish(year, "YEAR_END").statusCode(409),
                        year -> {
                            publish(year, "INITIAL").statusCode(201);
                            String size = Errands.get("office", "/audit/checkpoint")
                                    .extract()
                                    .path("size")
                                    .toString();
                            return List.of(
                                    "rate-published cohort/" + year + " office",
                                    "checkpoint-signed checkpoint/" + size + " office");
                        }));
    }
}
