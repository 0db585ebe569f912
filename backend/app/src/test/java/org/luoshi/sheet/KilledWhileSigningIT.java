package org.luoshi.sheet;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.Errands.get;
import static org.luoshi.sheet.Sheets.path;

import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.roster.WholeSchool;
import org.luoshi.stack.BrowserLogIn;
import org.luoshi.stack.Instance;

/** Kills the packaged service with {@code kill -9} in the middle of a signature. */
@DisplayName("R8.1 kill -9 during signing: afterwards the sheet is signed once or not at all, and a second try works")
class KilledWhileSigningIT {

    private static int year = 2401;

    private static Instance service;

    @BeforeAll
    static void start() throws InterruptedException {
        RestAssured.reset();
        restart();
    }

    private static void restart() throws InterruptedException {
        service = Instance.start(Map.of()).ready();
        RestAssured.port = service.port;
    }

    @AfterAll
    static void stop() throws InterruptedException {
        service.close();
    }

    @Test
    @DisplayName(
            "before anything is stored, with the package in the store but its rows not written, and right after the answer")
    void atChosenMoments() throws Exception {
        String first = waiting();
        assertFalse(killedWhile("select id from college where cohort_year = " + (year - 1) + " for update", first));
        signedOnceOrNot(first, -1);

        String second = waiting();
        assertFalse(killedWhile("select * from sheet_declaration where sheet_id = " + second + " for update", second));
        assertTrue(verified(second) == null, "not signed yet");
        signedOnceOrNot(second, -1);

        String third = waiting();
        int answered = sign(third).get();
        service.kill();
        restart();
        assertEquals(200, answered);
        signedOnceOrNot(third, answered);
    }

    @Test
    @DisplayName("at drawn moments of the signature")
    void atDrawnMoments() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String warm = waiting();
        long began = System.nanoTime();
        assertEquals(200, sign(warm).get());
        long whole = (System.nanoTime() - began) / 1_000_000;
        for (int i = 0; i < 3; i++) {
            String id = waiting();
            CompletableFuture<Integer> answer = sign(id);
            Thread.sleep(random.nextLong(whole * 2 / 3 + 1));
            service.kill();
            int status = answer.get();
            restart();
            System.out.println("killed while signing, seed " + seed + ": answered " + status);
            signedOnceOrNot(id, status);
        }
    }

    /** @return id of a sheet with one verified declaration that waits for the leader, in a cohort of its own */
    private String waiting() {
        int cohort = year++;
        WholeSchool.open(Map.of("year", cohort, "opensOn", "2020-01-01"));
        Sheets.verified("graduate", cohort);
        String id = Sheets.prepare("officer", cohort, "01", Sheets.thisWeek())
                .statusCode(201)
                .extract()
                .path("id");
        Sheets.confirm(id).statusCode(200);
        Sheets.lookThrough(id);
        return id;
    }

    /** @return status of the answer, -1 where the connection broke */
    private CompletableFuture<Integer> sign(String id) {
        String token = BrowserLogIn.of("leader");
        return CompletableFuture.supplyAsync(() -> {
            try {
                return RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .body(Sheets.SIGNING)
                        .post("/api/v1" + path(id, "/signature"))
                        .statusCode();
            } catch (Exception broken) {
                return -1;
            }
        });
    }

    // holds a lock that the signature needs at one point, and kills the service while it waits there
    private boolean killedWhile(String lock, String id) throws Exception {
        CompletableFuture<Integer> answer;
        try (Connection other = Instance.database()) {
            other.setAutoCommit(false);
            other.createStatement().execute(lock);
            answer = sign(id);
            Thread.sleep(2_500);
            assertFalse(answer.isDone(), "it did not come to where it waits");
            service.kill();
            other.rollback();
        }
        boolean signed = answer.get() == 200;
        restart();
        return signed;
    }

    private void signedOnceOrNot(String id, int answered) throws SQLException {
        boolean signed = "SIGNED".equals(get("leader", path(id, "")).extract().path("state"));
        assertTrue(signed || answered != 200, "an answered signature is there");
        rows(id, signed ? 1 : 0);
        if (signed) {
            assertEquals(true, verified(id));
            Sheets.refused(Sheets.sign("leader", id, Sheets.SIGNING), 409, "step-not-allowed");
        } else {
            get("leader", path(id, "")).body("state", is("CONFIRMED")).body("signature", nullValue());
            Sheets.sign("leader", id, Sheets.SIGNING).statusCode(200);
        }
        rows(id, 1);
        assertEquals(true, verified(id));
    }

    // what the verification says: the row and the object in the store are the same bytes, signed, and what the log says
    // at the position
    private static Boolean verified(String id) {
        if (!"SIGNED".equals(get("leader", path(id, "")).extract().path("state"))) {
            return null;
        }
        return get("leader", path(id, "/verification"))
                .statusCode(200)
                .body("signature", is(true))
                .body("object", is(true))
                .body("recomputed", is(true))
                .extract()
                .path("valid");
    }

    private static void rows(String id, int expected) throws SQLException {
        assertEquals(expected, number("select count(*) from sheet_signature where sheet_id = " + id));
        assertEquals(expected, number("select count(*) from sheet_declaration where sheet_id = " + id));
        assertEquals(
                expected,
                number("select count(*) from audit_entry where event = 'sheet-signed' and subject_id = '" + id + "'"));
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = Instance.database();
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
