package org.luoshi.roster;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Files of more than 20,000 rows go on in the background; one at a time for a cohort; a fault in the middle leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterLongFileTest {

    private static final Caller OFFICE = Caller.OFFICE;
    private static final int ROWS = 30_000;
    private static final byte[] LONG = Roster.of(ROWS).csv();

    @Inject
    Fixture fixture;

    @Inject
    AgroalDataSource database;

    @Inject
    RosterImports imports;

    @Inject
    EntityManager entities;

    private int year;

    private record Progress(String status, int rows, int processed) {}

    @BeforeEach
    void cohort() {
        year = fixture.emptyCohort();
    }

    @Test
    @DisplayName("202, then true progress until it is taken over; meanwhile another file of the cohort has to wait")
    void inBackground() {
        String id = startLong();
        OFFICE.importRoster(year, Roster.of(1).csv(), "dryRun=true")
                .statusCode(409)
                .body("type", is("/problems/out-of-order"));
        OFFICE.importRoster(fixture.emptyCohort(), Roster.of(1).csv(), "").statusCode(201);
        List<Progress> seen = new ArrayList<>();
        Progress last = progress(id);
        while (last.status().equals("RUNNING")) {
            seen.add(last);
            assertTrue(last.processed() <= last.rows() && last.rows() <= ROWS, last.toString());
            last = progress(id);
        }
        assertEquals(new Progress("ACCEPTED", ROWS, ROWS), last);
        for (int i = 1; i < seen.size(); i++) {
            assertTrue(
                    seen.get(i).rows() >= seen.get(i - 1).rows()
                            && seen.get(i).processed() >= seen.get(i - 1).processed(),
                    "progress never goes back: " + seen);
        }
        assertTrue(seen.stream().anyMatch(one -> one.processed() > 0 || one.rows() > 20_000), "progress: " + seen);
        OFFICE.get("/statistics/rates", "cohort", year, "by", "college").body("total.graduates", is(ROWS));
        OFFICE.importRoster(year, Roster.of(1).csv(), "dryRun=true")
                .statusCode(200)
                .body("missing", is(ROWS - 1));
    }

    @Test
    @DisplayName("a long file with a wrong row: the report says so, and nothing is changed")
    void wrongRow() {
        byte[] file = Roster.of(ROWS)
                .with(25_000, "学制", "9")
                .with(29_000, "学号", "S0000007")
                .csv();
        String id =
                OFFICE.importRoster(year, file, "").statusCode(202).extract().path("id");
        assertEquals("REJECTED", ended(id));
        OFFICE.get("/cohorts/" + year + "/roster-imports/" + id)
                .body("rejected", is(3))
                .body("added", is(ROWS - 3))
                .body("errors.row", is(List.of(8, 25_000, 29_000)))
                .body("version", nullValue());
        counted(0);
        id = OFFICE.importRoster(year, file, "acceptPartial=true")
                .statusCode(202)
                .extract()
                .path("id");
        assertEquals("ACCEPTED", ended(id));
        OFFICE.get("/cohorts/" + year + "/roster-imports/" + id).body("added", is(ROWS - 3));
        counted(ROWS - 3);
    }

    @Test
    @DisplayName("a short file of 20,000 rows is answered at once")
    void atOnce() {
        OFFICE.importRoster(year, Roster.of(20_000).csv(), "dryRun=true")
                .statusCode(200)
                .body("rows", is(20_000))
                .body("status", is("CHECKED"));
    }

    @Test
    @DisplayName("the database drops the connection in mid-import: failed, nothing changed, and the next file goes")
    void connectionLost() throws Exception {
        String id = startLong();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(2))
                .atMost(Duration.ofSeconds(60))
                .until(this::killInsert);
        assertEquals("FAILED", ended(id));
        counted(0);
        OFFICE.get("/cohorts/" + year).body("rosterVersion", is(0));
        OFFICE.get("/cohorts/" + year + "/colleges").body("total", is(0));
        OFFICE.importRoster(year, Roster.of(5).csv(), "").statusCode(201).body("added", is(5));
        OFFICE.get("/statistics/rates", "cohort", year, "by", "college").body("total.graduates", is(5));
    }

    @Test
    @DisplayName("a process that died in mid-import: its lease ends, its report says failed, the next file goes")
    void processLost() throws Exception {
        // both at once: the service itself looks for runs without a lease every now and then
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("insert into roster_import (cohort_year, file_name, sha256, dry_run, status,"
                            + " row_count, processed, added, changed, unchanged, missing, removed, rejected, error_count,"
                            + " created_by, created_at) values (?1, 'x', 'x', b'0', 'RUNNING', 9, 3, 0, 0, 0, 0, 0, 0,"
                            + " 0, 'x', utc_timestamp(6))")
                    .setParameter(1, year)
                    .executeUpdate();
            entities.createNativeQuery(
                            "insert into lease (name, holder, held_until) select concat('roster-import-', ?1),"
                                    + " max(id), utc_timestamp(6) + interval 1 hour from roster_import where cohort_year = ?1")
                    .setParameter(1, year)
                    .executeUpdate();
        });
        String id = text("select max(id) from roster_import where cohort_year = " + year);
        imports.markKilled();
        assertEquals("RUNNING", progress(id).status());
        OFFICE.importRoster(year, Roster.of(1).csv(), "").statusCode(409).body("type", is("/problems/out-of-order"));
        sql("update lease set held_until = utc_timestamp(6) - interval 1 second where name = 'roster-import-" + year
                + "'");
        imports.markKilled();
        assertEquals("FAILED", progress(id).status());
        OFFICE.importRoster(year, Roster.of(1).csv(), "").statusCode(201);
    }

    @Test
    @DisplayName("eight offices hand in the same file at once: one goes, the others wait or find nothing to change")
    void atTheSameTime() throws Exception {
        byte[] file = Roster.of(2000).csv();
        List<Integer> answers = java.util.Collections.synchronizedList(new ArrayList<>());
        try (var executor = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                executor.submit(() -> answers.add(
                        OFFICE.importRoster(year, file, "").extract().statusCode()));
            }
        }
        assertEquals(8, answers.size());
        assertTrue(answers.contains(201) && answers.stream().allMatch(one -> one == 201 || one == 409), answers + "");
        OFFICE.get("/cohorts/" + year).body("rosterVersion", is(1));
        counted(2000);
    }

    private String startLong() {
        return OFFICE.importRoster(year, LONG, "")
                .statusCode(202)
                .body("status", is("RUNNING"))
                .body("version", nullValue())
                .extract()
                .path("id");
    }

    private Progress progress(String id) {
        var report = OFFICE.get("/cohorts/" + year + "/roster-imports/" + id)
                .statusCode(200)
                .extract();
        return new Progress(report.path("status"), report.path("rows"), report.path("processed"));
    }

    private String ended(String id) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> progress(id).status(), status -> !status.equals("RUNNING"));
    }

    private void counted(int graduates) {
        OFFICE.get("/graduates", "cohort", year).body("total", is(graduates));
        OFFICE.get("/statistics/rates", "cohort", year, "by", "college").body("total.graduates", is(graduates));
    }

    private boolean killInsert() throws Exception {
        String thread =
                text("select max(id) from information_schema.processlist where info like 'INSERT INTO graduate%'");
        if (thread == null) {
            return false;
        }
        sql("kill " + thread);
        return true;
    }

    private String text(String query) throws Exception {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
