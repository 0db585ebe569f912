package org.luoshi.inspection;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.inspection.Inspecting.SEED;
import static org.luoshi.inspection.Inspecting.call;
import static org.luoshi.inspection.Inspecting.commit;
import static org.luoshi.inspection.Inspecting.draw;
import static org.luoshi.inspection.Inspecting.find;
import static org.luoshi.inspection.Inspecting.path;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.Errands;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.declaration.State;
import org.luoshi.review.Proofs;
import org.luoshi.review.Way;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** An inspection from its announcement to its result, by real people through the API. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.2 inspections")
class InspectionTest {

    @Inject
    Fixture fixture;

    @Inject
    Proofs proofs;

    @Inject
    EveryColumn everyColumn;

    @TempDir
    Path folder;

    private Fixture.School school;
    private String contract;

    @BeforeEach
    void twoVerified() {
        school = fixture.school();
        Way.OWN_FREELANCE.bring(school, proofs, State.VERIFIED);
        contract = Sheets.verified("graduate2", school.year());
    }

    @Test
    @DisplayName(
            "only the office announces; root before seed, each once; an inspector outside of the period does neither")
    void order() {
        Map<String, Object> body = Map.of("cohort", school.year(), "kind", "PROVINCE");
        post("inspector", "/inspections", body).statusCode(403);
        post("office", "/inspections", Map.of("cohort", 1949, "kind", "PROVINCE"))
                .statusCode(404);
        String today = LocalDate.now(SchoolTime.ZONE).toString();
        post(
                        "office",
                        "/inspections",
                        Map.of("cohort", school.year(), "kind", "PROVINCE", "from", today, "until", "2020-01-01"))
                .statusCode(400)
                .body("errors[0].field", is("until"));
        String later = LocalDate.now(SchoolTime.ZONE).plusDays(3).toString();
        String coming = post(
                        "office", "/inspections", Map.of("cohort", school.year(), "kind", "PROVINCE", "from", later))
                .statusCode(201)
                .body("running", is(false))
                .extract()
                .path("id");
        commit("inspector", coming).statusCode(409).body("type", is("/problems/outside-period"));
        String id = Inspecting.announced(school.year(), "PROVINCE");
        draw("inspector", id).statusCode(409).body("type", is("/problems/out-of-order"));
        commit("inspector", id).statusCode(200).body("state", is("COMMITTED")).body("commitment.population", is(2));
        commit("inspector", id).statusCode(409).body("type", is("/problems/step-not-allowed"));
        post("inspector", path(id, "/draw"), Map.of("seed", "种子")).statusCode(400);
        draw("inspector", id).statusCode(200).body("draw.samples", is(2)).body("draw.seed", is(SEED));
        draw("office", id).statusCode(409).body("type", is("/problems/step-not-allowed"));
    }

    @Test
    @DisplayName(
            "root and seed stand in the log; the script of docs/ derives root and sample from what the service hands out")
    void derivedAgain() throws Exception {
        String id = Inspecting.drawn(school.year(), "MINISTRY");
        JsonPath population = get("inspector", path(id, "/population.json"))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(3, population.getList("leaves").size());
        assertEquals(
                population.getString("root"),
                everyColumn.one("select json_unquote(json_extract(payload, '$.root')) from audit_entry where"
                        + " event = 'inspection-committed' and subject_id = '" + id + "'"));
        Path file = folder.resolve("population.json");
        Files.writeString(file, population.prettify());
        Process script = new ProcessBuilder("node", DrawingTest.script().toString(), file.toString()).start();
        String printed = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, script.waitFor());
        assertEquals(
                Inspecting.declarations("inspector", id),
                List.of(printed.strip().split("\n")));
        get("officer", path(id, "/population.json")).statusCode(403);
    }

    @Test
    @DisplayName(
            "consistent needs an answer at an independent contact: the number in the declaration is none, unreached is not true")
    void calls() {
        String id = Inspecting.drawn(school.year(), "PROVINCE");
        String sample = Inspecting.sample("inspector", id, contract);
        find("inspector", id, sample, "CONSISTENT", null).statusCode(409).body("type", is("/problems/out-of-order"));
        find("inspector", id, sample, "UNREACHED", null).statusCode(409);
        Map<String, Object> declared = Map.of("whom", "EMPLOYER", "contact", "0731 8888 8888", "outcome", "ANSWERED");
        call("inspector", id, sample, declared).statusCode(201).body("calls[0].independent", is(false));
        find("inspector", id, sample, "CONSISTENT", null).statusCode(409);
        find("inspector", id, sample, "UNREACHED", null).statusCode(201).body("sample.outcome", is("UNREACHED"));
        call("inspector", id, sample, Map.of("whom", "EMPLOYER", "contact", "0731-22222222", "outcome", "ANSWERED"))
                .statusCode(422)
                .body("errors[0].field", is("source"));
        call("inspector", id, sample, Inspecting.ANSWERED)
                .statusCode(201)
                .body("calls[1].independent", is(true))
                .body("calls[1].contact", is("073****2222"));
        find("inspector", id, sample, "CONSISTENT", null)
                .statusCode(201)
                .body("findings.outcome", contains("UNREACHED", "CONSISTENT"))
                .body("sample.allowedActions", hasSize(0));
        find("inspector", id, sample, "INCONSISTENT", "不对")
                .statusCode(409)
                .body("type", is("/problems/step-not-allowed"));
        get("office", "/declarations/" + contract).body("state", is("VERIFIED"));
    }

    @Test
    @DisplayName("inconsistent annuls at once and names makers, both checkers and the signer of the sheet that held it")
    void inconsistent() {
        school = fixture.school();
        contract = Sheets.verified("graduate2", school.year());
        Sheets.signed(school, "2026-W01");
        Way.OWN_FREELANCE.bring(school, proofs, State.VERIFIED);
        String id = Inspecting.drawn(school.year(), "PROVINCE");
        String sample = Inspecting.sample("inspector", id, contract);
        find("inspector", id, sample, "INCONSISTENT", null)
                .statusCode(422)
                .body("type", is("/problems/reason-missing"))
                .body("rule", is("R8.2"));
        find("inspector", id, sample, "INCONSISTENT", "公司称没有此人")
                .statusCode(201)
                .body("findings[0].annulled", is(true))
                .body("sample.stateNow", is("ANNULLED"))
                .body("sample.changed", is(false));
        get("office", "/declarations/" + contract).body("state", is("ANNULLED"));
        get("office", "/statistics/rates?cohort=" + school.year() + "&by=college")
                .body("total.employed", is(1));
        get("office", "/responsibility?cohort=" + school.year())
                .statusCode(200)
                .body("items.part", containsInAnyOrder("MADE", "CLASS_PASSED", "COLLEGE_PASSED", "SIGNED"))
                .body("items.role", hasItems("graduate", "counselor", "officer", "leader"))
                .body("items.declaration.unique()", contains(contract));
        get("inspector", path(id, "/result"))
                .statusCode(200)
                .body("total.inconsistent", is(1))
                .body("total.open", is(1))
                .body("strata.find { it.destination == 'CONTRACT' }.distortion.rate", is(100.0f))
                .body("strata.find { it.destination == 'CONTRACT' }.distortion.low", is(2.5f))
                .body("strata.find { it.destination == 'FREELANCE' }.distortion.rate", nullValue())
                .body("covered", is(50.0f));
    }

    @Test
    @DisplayName(
            "a declaration that changed after the commitment is shown, and so is evidence that came after the announcement")
    void changed() {
        String id = Inspecting.announced(school.year(), "SCHOOL");
        commit("office", id).statusCode(200);
        Errands.step("officer", contract, "reviews", Map.of("action", "RETURN", "reasons", List.of("DOUBTFUL")));
        draw("office", id).statusCode(200);
        String sample = Inspecting.sample("inspector", id, contract);
        get("inspector", path(id, "/samples/" + sample))
                .body("sample.changed", is(true))
                .body("sample.stateNow", is("RETURNED"))
                .body("sample.lateEvidence", is(0));
        find("inspector", id, sample, "INCONSISTENT", "已退回的填报也不真实")
                .statusCode(201)
                .body("findings[0].annulled", is(false));
        get("office", "/responsibility?cohort=" + school.year())
                .body("items.part", containsInAnyOrder("MADE", "CLASS_PASSED", "COLLEGE_PASSED"));
        String again = Sheets.verified("graduate2", school.year());
        String second = Inspecting.drawn(school.year(), "SCHOOL");
        assertEquals(0, late(second, again));
        String early = Inspecting.announced(school.year(), "SCHOOL");
        Errands.step("officer", again, "reviews", Map.of("action", "RETURN", "reasons", List.of("DOUBTFUL")));
        String third = Sheets.verified("graduate2", school.year());
        commit("office", early).statusCode(200);
        draw("office", early).statusCode(200);
        assertEquals(1, late(early, third));
    }

    private static int late(String id, String declaration) {
        return get("inspector", path(id, "/samples"))
                .extract()
                .path("items.find { it.declaration == '" + declaration + "' }.lateEvidence");
    }
}
