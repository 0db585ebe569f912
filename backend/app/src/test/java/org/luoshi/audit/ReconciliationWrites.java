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
                        }));
    }

    private static ValidatableResponse handIn(String year, String file) {
        return OFFICE.person()
                .upload(
                        "/cohorts/" + year + "/reconciliations",
                        Map.of(),
                        "register.csv",
                        file.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse map(String year, String column) {
        return OFFICE.person().put("/cohorts/" + year + "/column-mapping", Map.of("mapping", Map.of("学籍号", column)));
    }
}
