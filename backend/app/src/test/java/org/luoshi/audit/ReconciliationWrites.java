package org.luoshi.audit;

import static org.luoshi.review.Persona.*;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Files of the national register, and what the school says about their headings (R1.1). */
final class ReconciliationWrites {

    private static final String ROW = "学号,姓名,毕业去向类别代码\n2022010101,毕业生0101,70\n";

    List<Write> all() {
        return List.of(
                new Write(
                        "reconcile",
                        school -> String.valueOf(school.year()),
                        year -> handIn(year, ROW.replace("学号", "号码")).statusCode(422),
                        year -> List.of("reconciliation-made reconciliation/"
                                + handIn(year, ROW).statusCode(201).extract().path("id") + " office")),
                new Write(
                        "setColumnMapping",
                        school -> String.valueOf(school.year()),
                        year -> map(year, "NO_COLUMN").statusCode(400),
                        year -> {
                            map(year, "STUDENT_NUMBER").statusCode(200);
                            return List.of("column-mapping-changed cohort/" + year + " office");
                        }),
                new Write(
                        "markDifferenceFixed",
                        school -> line(String.valueOf(school.year())),
                        line -> OFFICER2.person().put(line, Map.of()).statusCode(404),
                        line -> {
                            OFFICE.person().put(line, Map.of()).statusCode(200);
                            OFFICE.person().put(line, Map.of()).statusCode(200);
                            return List.of(
                                    "difference-marked-fixed reconciliation-difference/" + number(line) + " office");
                        }),
                new Write(
                        "unmarkDifferenceFixed",
                        school -> {
                            String line = line(String.valueOf(school.year()));
                            OFFICER.person().put(line, Map.of()).statusCode(200);
                            return line;
                        },
                        line -> OFFICER2.person().delete(line).statusCode(404),
                        line -> {
                            OFFICE.person().delete(line).statusCode(200);
                            return List.of("difference-unmarked reconciliation-difference/" + number(line) + " office");
                        }),
                new Write(
                        "importYear",
                        school -> "2008",
                        year -> imported(year, ROW.replace("学号", "号码")).statusCode(422),
                        year -> {
                            imported(year, ROW).statusCode(201);
                            return List.of("year-imported imported-year/" + year + " office");
                        }),
                new Write(
                        "undoImportedYear",
                        school -> {
                            imported("2009", ROW).statusCode(201);
                            return "2009";
                        },
                        year -> OFFICER.person()
                                .delete("/imported-years/" + year)
                                .statusCode(403),
                        year -> {
                            OFFICE.person().delete("/imported-years/" + year).statusCode(204);
                            return List.of("year-import-undone imported-year/" + year + " office");
                        }));
    }

    /** @return the address of the mark of a line of college 01 */
    private static String line(String year) {
        String run = "/cohorts/" + year + "/reconciliations/"
                + handIn(year, ROW).statusCode(201).extract().path("id") + "/differences";
        String id = OFFICE.person().get(run + "?college=01").extract().path("items[0].id");
        return run + "/" + id + "/fixed";
    }

    private static String number(String line) {
        return line.replaceAll(".*/differences/([0-9]+)/fixed", "$1");
    }

    private static ValidatableResponse handIn(String year, String file) {
        return OFFICE.person()
                .upload(
                        "/cohorts/" + year + "/reconciliations",
                        Map.of(),
                        "register.csv",
                        file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse imported(String year, String file) {
        return OFFICE.person()
                .upload("/imported-years/" + year, Map.of(), "register.csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse map(String year, String column) {
        return OFFICE.person().put("/cohorts/" + year + "/column-mapping", Map.of("mapping", Map.of("学籍号", column)));
    }
}
