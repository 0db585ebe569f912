package org.luoshi.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;
import static org.luoshi.Errands.step;
import static org.luoshi.Errands.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Errands;
import org.luoshi.roster.Roster;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;

@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R7.2 R9.1 R9.2 a whole season")
class SeasonTest {

    /** Of a season that is over: entries of days to come would hide from the log's calendar what other tests do today. */
    private static final LocalDate MONDAY = LocalDate.of(2025, 5, 5);

    private static final int WEEKS = 17;

    /** All but the one who does not qualify after all. */
    private static final int GRADUATES = SeasonSchool.COLLEGES * SeasonSchool.EACH - 1;

    @Inject
    SeasonSchool school;

    private final TravellingClock clock = new TravellingClock();
    private final List<String> declarations = new ArrayList<>();
    private final List<String> sheets = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();
    private int year;

    @BeforeEach
    void open() {
        clock.travelTo(MONDAY);
        QuarkusMock.installMockForType(clock, Clock.class);
        year = school.open();
    }

    @Test
    @DisplayName(
            "six colleges from May to August, a roster change, disputes, freeze, confirmation, publication, a correction, the year's end:"
                    + " every stored package verifies at the end, and each published rate is the signed one")
    void season() {
        for (int week = 0; week < WEEKS; week++) {
            clock.travelTo(MONDAY.plusWeeks(week).plusDays(1));
            declarations.add(declared(week % SeasonSchool.COLLEGES, week / SeasonSchool.COLLEGES));
            happens(week);
            clock.travelTo(MONDAY.plusWeeks(week).plusDays(4));
            everyCollegeSigns("2025-W" + (19 + week));
        }
        clock.travelTo(LocalDate.of(2025, 8, 31));
        declared(5, 3);
        float reported = freezes("INITIAL", null, 16, 16);
        get("office", Reports.path(year, "")).body("packages[0].warnings.NOT_IN_SHEET", is(1));
        confirmsAndPublishes("INITIAL", LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 20), 1, reported);

        clock.travelTo(LocalDate.of(2025, 9, 25));
        declared(0, 5);
        clock.travelTo(LocalDate.of(2025, 10, 6));
        disputed(3);
        decided(3, "ANNUL");
        disputed(4);
        decided(4, "ANNUL");
        Reports.freeze(year, "INITIAL", "两条记录经核查不实，已撤销").statusCode(409);
        everyCollegeSigns("2025-W41");
        clock.travelTo(LocalDate.of(2025, 10, 9));
        float corrected = freezes("INITIAL", "两条记录经核查不实，已撤销", 15, 16);
        confirmsAndPublishes("INITIAL", LocalDate.of(2025, 10, 12), LocalDate.of(2025, 10, 13), 2, corrected);

        clock.travelTo(LocalDate.of(2025, 12, 31));
        float yearEnd = freezes("YEAR_END", null, 16, 16);
        confirmsAndPublishes("YEAR_END", LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6), 1, yearEnd);

        everythingVerifies();
        published("INITIAL", 1, reported);
        published("INITIAL", 2, corrected);
        published("YEAR_END", 1, yearEnd);
    }

    private void happens(int week) {
        switch (week) {
            case 5 -> rosterChanges();
            case 8 -> disputed(0);
            case 10 -> decided(0, "UPHOLD");
            case 12 -> disputed(2);
            case 13 -> decided(2, "ANNUL");
            default -> {}
        }
    }

    // military service: no employer that many would have in common
    private String declared(int college, int which) {
        String account = SeasonSchool.account(college, which);
        String id = post(
                        account,
                        "/declarations",
                        Map.of("cohort", year, "destination", "ENLISTMENT", "details", Map.of()))
                .statusCode(201)
                .extract()
                .path("id");
        upload(account, "/declarations/" + id + "/evidence", "notice.png", Errands.picture(), "ENLISTMENT_NOTICE")
                .statusCode(201);
        step(account, id, "submission", Map.of("attestations", Errands.FOUR_NOS));
        step("counselor", id, "reviews", Map.of("action", "PASS"));
        step("officer", id, "reviews", Map.of("action", "PASS"));
        return id;
    }

    // a graduate of college 02 whose destination was signed moves to college 03; one of college 06 no longer qualifies
    private void rosterChanges() {
        Roster later = SeasonSchool.roster();
        SeasonSchool.into(later, SeasonSchool.EACH + 1, 2);
        later.with(SeasonSchool.COLLEGES * SeasonSchool.EACH + 1, "资格审查", "不通过");
        Caller.OFFICE.importRoster(year, later.csv(), "").statusCode(201).body("changed", is(2));
    }

    private void disputed(int which) {
        step(
                SeasonSchool.account(which % SeasonSchool.COLLEGES, which / SeasonSchool.COLLEGES),
                declarations.get(which),
                "dispute",
                Map.of("reason", "我没有去这家单位"));
    }

    private void decided(int which, String action) {
        step("office", declarations.get(which), "dispute-resolution", Map.of("action", action, "reason", "已向单位核实"));
    }

    private void everyCollegeSigns(String week) {
        for (int college = 0; college < SeasonSchool.COLLEGES; college++) {
            String id = Sheets.prepare("officer", year, SeasonSchool.code(college), week)
                    .statusCode(201)
                    .extract()
                    .path("id");
            String drift = "/weekly-reports/" + id + "/drift";
            List<String> lines = get("officer", drift).extract().path("lines.findAll { it.explanation == null }.line");
            if (!lines.isEmpty()) {
                post("officer", drift + "/explanations", Map.of("lines", lines, "explanation", "已逐一核实"))
                        .statusCode(200)
                        .body("unexplained", is(0));
            }
            Sheets.confirm(id).statusCode(200);
            List<String> drawn =
                    get("leader", "/weekly-reports/" + id + "/sample").extract().path("items.declaration");
            for (String declaration : drawn) {
                if (opened.add(declaration)) {
                    Sheets.open("leader", declaration);
                }
                Sheets.look(id, declaration, "CONSISTENT", null).statusCode(200);
            }
            Sheets.signedBy(school.leader(year), id);
            sheets.add(id);
        }
    }

    // what was declared after the first freeze is signed by then, and counts in a correction of it no more than it did
    // before
    private float freezes(String kind, String reason, int employed, int signedNow) {
        get("office", "/statistics/rates?stage=signed&cohort=" + year)
                .body("total.employed", is(signedNow))
                .body("total.graduates", is(GRADUATES));
        return Reports.freeze(year, kind, reason)
                .statusCode(201)
                .body("packages[0].total.graduates", is(GRADUATES))
                .body("packages[0].total.signed.employed", is(employed))
                .extract()
                .path("packages[0].total.signed.rate");
    }

    private void confirmsAndPublishes(String kind, LocalDate confirmed, LocalDate day, int number, float rate) {
        clock.travelTo(confirmed);
        post(
                        "office",
                        Reports.path(year, "/confirmation"),
                        Map.of("kind", kind, "confirmedOn", confirmed.toString(), "reference", "湘教就〔2026〕12号"))
                .statusCode(200);
        clock.travelTo(day);
        post("office", "/cohorts/" + year + "/publication", Map.of("kind", kind))
                .statusCode(201);
        published(kind, number, rate);
    }

    private void published(String kind, int number, float rate) {
        given().get("/api/v1/public/initial-rates/" + year + "?kind=" + kind + "&number=" + number)
                .then()
                .statusCode(200)
                .body("rate", is(rate));
    }

    private void everythingVerifies() {
        assertEquals(SeasonSchool.COLLEGES * (WEEKS + 1), sheets.size());
        for (String sheet : sheets) {
            get("office", "/weekly-reports/" + sheet + "/verification")
                    .body("difference", nullValue())
                    .body("valid", is(true));
        }
        for (String report : List.of("kind=INITIAL&number=1", "kind=INITIAL&number=2", "kind=YEAR_END&number=1")) {
            get("office", Reports.path(year, "/verification?" + report))
                    .body("difference", nullValue())
                    .body("valid", is(true));
        }
    }
}
