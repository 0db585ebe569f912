package org.luoshi.inspection;

import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.luoshi.Errands.get;
import static org.luoshi.Errands.post;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Fixture;
import org.luoshi.sheet.Sheets;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.time.SchoolTime;

/** An inspector is at work within the period of an inspection, in its cohort, and nowhere and never else. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.2 inspectors work within the announced period")
class InspectorPeriodTest {

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private Fixture.School school;
    private String declaration;

    @BeforeEach
    void noInspection() {
        school = fixture.school();
        declaration = Sheets.verified("graduate", school.year());
        update("update inspection set closed_at = now(6) where cohort_year = " + school.year());
    }

    @Test
    @DisplayName("before it begins, and once it is closed, nothing of the cohort is there; in between all of it is")
    void period() {
        nothing();
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        announce(today.plusDays(1), today.plusDays(9), "PROVINCE");
        nothing();
        String id = announce(today, today, "PROVINCE");
        get("inspector", "/graduates?cohort=" + school.year()).body("total", is(11));
        get("inspector", "/declarations/" + declaration).statusCode(200);
        get("inspector", "/statistics/rates?cohort=" + school.year()).body("total.graduates", is(11));
        get("inspector", "/me").body("scope.kind", is("WHOLE_SCHOOL"));
        get("inspector", "/risk/clusters?cohort=" + school.year()).statusCode(200);
        Inspecting.commit("inspector", id).statusCode(200);
        Inspecting.draw("inspector", id).statusCode(200);
        get("inspector", "/inspections/" + id + "/samples").body("items", hasSize(1));
        post("office", "/inspections/" + id + "/closing", Map.of()).statusCode(200);
        nothing();
        get("inspector", "/inspections/" + id + "/samples").body("items", hasSize(0));
        get("inspector", "/inspections/" + id).body("state", is("CLOSED"));
    }

    @Test
    @DisplayName("on a day without any inspection the log, its checks and the rules of risk are refused, and said why")
    void nowhere() {
        List<String> paths = List.of(
                "/audit/entries",
                "/audit/entries.jsonl",
                "/audit/clock",
                "/audit/checkpoint",
                "/audit/proofs/inclusion?entry=1",
                "/audit/proofs/consistency?from=1&to=1",
                "/audit/verifications",
                "/audit/verifications/1",
                "/risk/rules",
                "/risk/known-employers");
        update("update inspection set closed_by_name = 'nowhere', closed_at = now(6) where closed_at is null");
        try {
            for (String path : paths) {
                get("inspector", path).statusCode(409).body("type", is("/problems/outside-period"));
            }
            get("office", "/audit/entries").statusCode(200);
        } finally {
            update("update inspection set closed_by_name = null, closed_at = null where closed_by_name = 'nowhere'");
        }
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        announce(today, today, "PROVINCE");
        get("inspector", "/audit/entries").statusCode(200);
        get("inspector", "/risk/rules").statusCode(200);
    }

    private void update(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    @Test
    @DisplayName("a mutual check is the colleges' own and opens nothing to inspectors")
    void mutual() {
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        announce(today, today, "MUTUAL");
        nothing();
    }

    @Test
    @DisplayName("what is announced is read at any time, so that inspectors know when they are to come")
    void announced() {
        LocalDate later = LocalDate.now(SchoolTime.ZONE).plusDays(20);
        String id = announce(later, later, "MINISTRY");
        get("inspector", "/inspections?cohort=" + school.year())
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.running", is(false));
        get("inspector", "/me").body("navigation.size()", greaterThan(3));
    }

    private String announce(LocalDate from, LocalDate until, String kind) {
        return post(
                        "office",
                        "/inspections",
                        Map.of(
                                "cohort",
                                school.year(),
                                "kind",
                                kind,
                                "from",
                                from.toString(),
                                "until",
                                until.toString()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void nothing() {
        get("inspector", "/graduates?cohort=" + school.year()).body("total", is(0));
        get("inspector", "/graduates/" + school.graduate().id).statusCode(404);
        get("inspector", "/declarations/" + declaration).statusCode(404);
        get("inspector", "/statistics/rates?cohort=" + school.year()).body("total.graduates", is(0));
        get("inspector", "/risk/clusters?cohort=" + school.year())
                .statusCode(409)
                .body("type", is("/problems/outside-period"));
    }
}
