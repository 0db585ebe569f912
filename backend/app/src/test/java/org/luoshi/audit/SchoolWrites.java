package org.luoshi.audit;

import static org.luoshi.review.Persona.*;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.luoshi.Fixture;
import org.luoshi.Pictures;
import org.luoshi.declaration.State;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;

/** What is done to proofs, graduates, rosters, cohorts and assignments. */
final class SchoolWrites {

    private static final String ROSTER =
            """
            学号,姓名,身份证号,二级学院代码,二级学院,专业代码,专业名称,班级,学制,学历层次,学习形式,资格审查,手机
            2022010101,毕业生0101,430102200001010011,01,机电工程学院,460301,机电一体化技术,机电2201班,3,高职专科,全日制,通过,13912345678
            """;

    private final Proofs proofs;

    SchoolWrites(Proofs proofs) {
        this.proofs = proofs;
    }

    List<Write> all() {
        return List.of(
                new Write(
                        "uploadEvidence",
                        school -> Way.OWN.bring(school, proofs, State.DRAFT),
                        id -> upload(id, "notes.pdf", "text".getBytes(StandardCharsets.UTF_8))
                                .statusCode(415),
                        id -> List.of("evidence-added evidence/"
                                + upload(id, "张三的合同.png", Pictures.png(1))
                                        .statusCode(201)
                                        .extract()
                                        .path("id")
                                + " graduate")),
                new Write(
                        "deleteEvidence",
                        school -> upload(Way.OWN.bring(school, proofs, State.DRAFT), "1.png", Pictures.png(2))
                                .statusCode(201)
                                .extract()
                                .path("id"),
                        id -> GRADUATE2.person().delete("/evidence/" + id).statusCode(404),
                        id -> {
                            GRADUATE.person().delete("/evidence/" + id).statusCode(204);
                            return List.of("evidence-removed evidence/" + id + " graduate");
                        }),
                new Write(
                        "addEvidenceLink",
                        school -> GRADUATE.person().draft(school.year(), "STARTUP_ECOMMERCE", Map.of()),
                        id -> link(id, "javascript:alert(1)").statusCode(400),
                        id -> List.of("evidence-added evidence/"
                                + link(id, "https://shop.example/zhangsan")
                                        .statusCode(201)
                                        .extract()
                                        .path("id")
                                + " graduate")),
                new Write(
                        "changeGraduate",
                        school -> String.valueOf(school.graduate().id),
                        id -> contact(id, 9).statusCode(409),
                        id -> {
                            contact(id, 0).statusCode(200);
                            contact(id, 1).statusCode(200); // the same again is no change
                            return List.of("graduate-changed graduate/" + id + " counselor");
                        }),
                new Write(
                        "revealIdNumber",
                        school -> String.valueOf(school.graduate().id),
                        id -> reveal(id, " ").statusCode(400),
                        id -> {
                            reveal(id, "核对毕业生0101的身份证").statusCode(200);
                            return List.of("id-number-revealed graduate/" + id + " officer");
                        }),
                new Write(
                        "assign",
                        school -> String.valueOf(school.year()),
                        year -> assign(year, "99").statusCode(400),
                        year -> {
                            assign(year, "01").statusCode(200);
                            return List.of("assignment-replaced assignment/" + year + "/counselor/T0901 office");
                        }),
                new Write(
                        "unassign",
                        school -> String.valueOf(school.year()),
                        year -> unassign(year, "T0999").statusCode(404),
                        year -> {
                            unassign(year, "T0101").statusCode(204);
                            return List.of("assignment-removed assignment/" + year + "/counselor/T0101 office");
                        }),
                new Write(
                        "createCohort",
                        school -> String.valueOf(Fixture.unusedYear()),
                        year -> open("2022-13-01", year).statusCode(400),
                        year -> {
                            open("2022-03-01", year).statusCode(201);
                            return List.of("cohort-opened cohort/" + year + " office");
                        }),
                new Write(
                        "changeCohort",
                        school -> String.valueOf(school.year()),
                        year -> weekly(year, 9).statusCode(409),
                        year -> {
                            weekly(year, 0).statusCode(200);
                            return List.of("cohort-changed cohort/" + year + " office");
                        }),
                new Write(
                        "importRoster",
                        school -> school.year() + " " + school.one().id,
                        about -> roster(about.split(" ")[0], "", null).statusCode(400),
                        about -> {
                            String year = about.split(" ")[0];
                            return List.of(
                                    "roster-checked roster-import/" + imported(year, "?dryRun=true", ROSTER, 200, "id")
                                            + " office",
                                    "roster-rejected roster-import/"
                                            + imported(year, "", ROSTER.replace("10011", "10010"), 422, "id")
                                            + " office",
                                    "class-rosters college/" + about.split(" ")[1] + " office",
                                    "roster-imported roster-import/" + imported(year, "", ROSTER, 201, "id")
                                            + " office");
                        }),
                new Write(
                        "recount",
                        school -> String.valueOf(school.year()),
                        year -> recount("1949").statusCode(404),
                        year -> {
                            recount(year).statusCode(200);
                            return List.of("counts-recounted cohort/" + year + " office");
                        }));
    }

    private static ValidatableResponse upload(String id, String name, byte[] file) {
        return GRADUATE.person()
                .upload("/declarations/" + id + "/evidence", Map.of("kind", "LABOUR_CONTRACT"), name, file);
    }

    private static ValidatableResponse link(String id, String url) {
        return GRADUATE.person().post("/declarations/" + id + "/links", Map.of("kind", "SHOP_URL", "url", url));
    }

    private static ValidatableResponse contact(String id, int version) {
        return COUNSELOR
                .person()
                .patch(
                        "/graduates/" + id,
                        Map.of("version", version, "phone", "13912345678", "email", "zhangsan@example.cn"));
    }

    private static ValidatableResponse reveal(String id, String reason) {
        return OFFICER.person().post("/graduates/" + id + "/id-number-reveals", Map.of("reason", reason));
    }

    private static ValidatableResponse assign(String year, String college) {
        return OFFICE.person()
                .put(
                        "/assignments/T0901",
                        Map.of(
                                "cohort",
                                Integer.valueOf(year),
                                "name",
                                "陈思远",
                                "role",
                                "counselor",
                                "collegeCode",
                                college,
                                "classNames",
                                List.of("机电2202班")));
    }

    private static ValidatableResponse unassign(String year, String staffNumber) {
        return OFFICE.person().delete("/assignments/" + staffNumber + "?cohort=" + year + "&role=counselor");
    }

    private static ValidatableResponse open(String day, String year) {
        return OFFICE.person().post("/cohorts", Map.of("year", Integer.valueOf(year), "opensOn", day));
    }

    private static ValidatableResponse weekly(String year, int version) {
        return OFFICE.person().patch("/cohorts/" + year, Map.of("version", version, "weeklyDue", "THURSDAY"));
    }

    private static ValidatableResponse roster(String year, String query, String text) {
        byte[] file = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        return OFFICE.person().upload("/cohorts/" + year + "/roster-imports" + query, Map.of(), "毕业生名单.csv", file);
    }

    private static String imported(String year, String query, String text, int status, String id) {
        return roster(year, query, text).statusCode(status).extract().path(id).toString();
    }

    private static ValidatableResponse recount(String year) {
        return OFFICE.person().post("/statistics/recount?cohort=" + year, Map.of());
    }
}
