package org.luoshi.audit;

import static org.luoshi.review.Persona.*;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.luoshi.Caller;
import org.luoshi.Errands;
import org.luoshi.Fixture;
import org.luoshi.sheet.Sheets;
import org.luoshi.time.SchoolTime;

/** Weekly sheets, their signatures, and who acts for a leader. */
final class SheetWrites {

    List<Write> all() {
        return List.of(
                new Write(
                        "prepareWeeklySheet",
                        school -> String.valueOf(school.year()),
                        year -> Sheets.prepare("officer", Integer.parseInt(year), "01", "2190-W01")
                                .statusCode(409),
                        year -> List.of("sheet-prepared weekly-sheet/"
                                + Sheets.prepare("officer", Integer.parseInt(year), "01", Sheets.thisWeek())
                                        .statusCode(201)
                                        .extract()
                                        .path("id")
                                + " officer")),
                new Write(
                        "confirmWeeklySheet",
                        school -> Sheets.prepared(school, Sheets.thisWeek()),
                        id -> OFFICER2.person()
                                .post("/weekly-reports/" + id + "/confirmation", Sheets.SELF_CHECK)
                                .statusCode(404),
                        id -> {
                            Sheets.confirm(id).statusCode(200);
                            return List.of("sheet-confirmed weekly-sheet/" + id + " officer");
                        }),
                new Write(
                        "lookAtSample",
                        school -> {
                            Sheets.verified("graduate", school.year());
                            String id = Sheets.confirmed(school);
                            Sheets.open("leader", drawn(id));
                            return id;
                        },
                        id -> Sheets.look(id, "1", "CONSISTENT", null).statusCode(404),
                        id -> {
                            Sheets.look(id, drawn(id), "DOUBTFUL", "合同上的名字不清楚").statusCode(200);
                            return List.of("sample-looked-at weekly-sheet/" + id + " leader");
                        }),
                new Write(
                        "signWeeklySheet",
                        SheetWrites::lookedThrough,
                        id -> LEADER.person()
                                .post("/weekly-reports/" + id + "/signature", Sheets.SIGNING)
                                .statusCode(401),
                        id -> {
                            Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);
                            return List.of(
                                    "sheet-signed weekly-sheet/" + id + " leader",
                                    "declaration-signed signed-declaration/" + drawn(id) + " leader");
                        }),
                new Write(
                        "sendWeeklySheetBack",
                        Sheets::confirmed,
                        id -> sendBack(id, " ").statusCode(422),
                        id -> {
                            sendBack(id, "请复核毕业生0101").statusCode(200);
                            return List.of("sheet-sent-back weekly-sheet/" + id + " leader");
                        }),
                new Write(
                        "explainDrift",
                        SheetWrites::withDrift,
                        id -> explain(id, " ").statusCode(422),
                        id -> {
                            explain(id, "已联系毕业生0101本人").statusCode(200);
                            return List.of("drift-explained weekly-sheet/" + id + " officer");
                        }),
                new Write(
                        "giveDelegation",
                        school -> String.valueOf(school.year()),
                        year -> give(year, "02").statusCode(404),
                        year -> List.of("delegation-given leader-delegation/"
                                + give(year, "01").statusCode(201).extract().path("id") + " leader")),
                new Write(
                        "endDelegation",
                        school -> give(String.valueOf(school.year()), "01")
                                .statusCode(201)
                                .extract()
                                .path("id"),
                        id -> new Caller("leader2")
                                .delete("/leader-delegations/999999999999")
                                .statusCode(404),
                        id -> {
                            new Caller("leader")
                                    .delete("/leader-delegations/" + id)
                                    .statusCode(204);
                            return List.of("delegation-ended leader-delegation/" + id + " leader");
                        }));
    }

    private static String lookedThrough(Fixture.School school) {
        Sheets.verified("graduate", school.year());
        String id = Sheets.confirmed(school);
        Sheets.lookThrough(id);
        return id;
    }

    private static String drawn(String id) {
        return Errands.get("leader", "/weekly-reports/" + id + "/sample")
                .extract()
                .path("items[0].declaration");
    }

    private static String withDrift(Fixture.School school) {
        String declaration = Sheets.verified("graduate", school.year());
        Sheets.signed(school, "2026-W01");
        Errands.step("graduate", declaration, "dispute", Map.of("reason", "我没有去这家单位"));
        return Sheets.prepared(school, Sheets.thisWeek());
    }

    private static ValidatableResponse sendBack(String id, String reason) {
        return LEADER.person().post("/weekly-reports/" + id + "/return", Map.of("reason", reason));
    }

    private static ValidatableResponse explain(String id, String text) {
        String line = Errands.get("officer", "/weekly-reports/" + id + "/drift")
                .extract()
                .path("lines[0].line");
        return OFFICER.person()
                .post(
                        "/weekly-reports/" + id + "/drift/explanations",
                        Map.of("lines", List.of(line), "explanation", text));
    }

    private static ValidatableResponse give(String year, String college) {
        String today = LocalDate.now(SchoolTime.ZONE).toString();
        return LEADER.person()
                .post(
                        "/leader-delegations",
                        Map.of(
                                "cohort",
                                Integer.parseInt(year),
                                "college",
                                college,
                                "staffNumber",
                                "T0204",
                                "name",
                                "副院长",
                                "from",
                                today,
                                "until",
                                today));
    }
}
