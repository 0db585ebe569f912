package org.luoshi.audit;

import static org.luoshi.review.Persona.*;

import java.util.List;
import java.util.Map;
import org.luoshi.Errands;
import org.luoshi.Fixture;
import org.luoshi.inspection.Inspecting;
import org.luoshi.sheet.Sheets;

/** Inspections, their calls and findings, and appeals of those who answer. */
final class InspectionWrites {

    List<Write> all() {
        return List.of(
                new Write(
                        "announceInspection",
                        school -> String.valueOf(school.year()),
                        year -> OFFICE.person()
                                .post(
                                        "/inspections",
                                        Map.of(
                                                "cohort",
                                                Integer.parseInt(year),
                                                "kind",
                                                "SCHOOL",
                                                "until",
                                                "2020-01-01"))
                                .statusCode(400),
                        year -> List.of("inspection-announced inspection/"
                                + Inspecting.announced(Integer.parseInt(year), "SCHOOL") + " office")),
                new Write(
                        "commitPopulation",
                        school -> Inspecting.announced(school.year(), "PROVINCE"),
                        id -> Inspecting.commit("inspector", "999999999999").statusCode(404),
                        id -> {
                            Inspecting.commit("inspector", id).statusCode(200);
                            return List.of("inspection-committed inspection/" + id + " inspector");
                        }),
                new Write(
                        "drawSamples",
                        school -> {
                            String id = Inspecting.announced(school.year(), "PROVINCE");
                            Inspecting.commit("office", id).statusCode(200);
                            return id;
                        },
                        id -> Errands.post("inspector", "/inspections/" + id + "/draw", Map.of("seed", " "))
                                .statusCode(400),
                        id -> {
                            Inspecting.draw("inspector", id).statusCode(200);
                            return List.of("inspection-drawn inspection/" + id + " inspector");
                        }),
                new Write(
                        "closeInspection",
                        school -> Inspecting.drawn(school.year(), "PROVINCE"),
                        id -> Errands.post("inspector", "/inspections/" + id + "/closing", Map.of())
                                .statusCode(403),
                        id -> {
                            Errands.post("office", "/inspections/" + id + "/closing", Map.of())
                                    .statusCode(200);
                            return List.of("inspection-closed inspection/" + id + " office");
                        }),
                new Write(
                        "withdrawInspection",
                        school -> Inspecting.announced(school.year(), "PROVINCE"),
                        id -> Inspecting.withdraw("office", id, " ").statusCode(422),
                        id -> {
                            Inspecting.withdraw("office", id, "公布错了届别").statusCode(200);
                            return List.of("inspection-withdrawn inspection/" + id + " office");
                        }),
                new Write(
                        "noteCall",
                        InspectionWrites::sampled,
                        about -> call(about, Map.of("whom", "OTHER", "contact", "110", "outcome", "ANSWERED"), 422),
                        about -> {
                            call(about, Inspecting.ANSWERED, 201);
                            return List.of("inspection-called inspection-sample/" + part(about, 1) + " inspector");
                        }),
                new Write("recordFinding", InspectionWrites::sampled, about -> find(about, null, 422), about -> {
                    find(about, "公司称没有此人", 201);
                    return List.of(
                            "declaration-annulled declaration/" + part(about, 2) + " inspector",
                            "inspection-found inspection-sample/" + part(about, 1) + " inspector");
                }),
                new Write("appealResponsibility", InspectionWrites::answeredFor, id -> appeal(id, " ", 400), id -> {
                    appeal(id, "我只核对了班级名单", 201);
                    return List.of("responsibility-appealed responsibility/" + id + " counselor");
                }),
                new Write(
                        "decideAppeal",
                        school -> {
                            String id = answeredFor(school);
                            appeal(id, "我只核对了班级名单", 201);
                            return id;
                        },
                        id -> decide(id, 7, 409),
                        id -> {
                            decide(id, 0, 200);
                            return List.of("appeal-decided responsibility/" + id + " office");
                        }));
    }

    /** @return inspection, sample and declaration */
    private static String sampled(Fixture.School school) {
        String declaration = Sheets.verified("graduate", school.year());
        String id = Inspecting.drawn(school.year(), "PROVINCE");
        return id + " " + Inspecting.sample("inspector", id, declaration) + " " + declaration;
    }

    private static String part(String about, int nth) {
        return about.split(" ")[nth];
    }

    private static void call(String about, Map<String, ?> body, int status) {
        Inspecting.call("inspector", part(about, 0), part(about, 1), body).statusCode(status);
    }

    private static void find(String about, String comment, int status) {
        Inspecting.find("inspector", part(about, 0), part(about, 1), "INCONSISTENT", comment)
                .statusCode(status);
    }

    /** @return id of the counselor's entry of the register */
    private static String answeredFor(Fixture.School school) {
        find(sampled(school), "公司称没有此人", 201);
        return Errands.get("counselor", "/responsibility?cohort=" + school.year())
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    private static void appeal(String id, String reason, int status) {
        Errands.post("counselor", "/responsibility/" + id + "/appeal", Map.of("reason", reason))
                .statusCode(status);
    }

    private static void decide(String id, int version, int status) {
        Errands.post(
                        "office",
                        "/responsibility/" + id + "/appeal/decision",
                        Map.of("outcome", "GRANTED", "answer", "经核实，与当事人无关", "version", version))
                .statusCode(status);
    }
}
