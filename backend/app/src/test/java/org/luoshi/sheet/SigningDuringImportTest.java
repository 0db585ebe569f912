package org.luoshi.sheet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Caller;
import org.luoshi.EveryColumn;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

/** Both work on all graduates of a college: the import in the order of its file, the signature in the order of the database. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R2.2 R7.2 a sheet is signed while a roster is taken over")
class SigningDuringImportTest {

    private static final int CHUNK = 1000;
    private static final String HELD_UP = "S9000000";

    @Inject
    Fixture fixture;

    @Inject
    EveryColumn everyColumn;

    @Test
    @DisplayName("the signature waits for the roster, and neither fails")
    void neitherFails() throws Exception {
        Fixture.School school = fixture.school();
        Fixture.School elsewhere = fixture.school();
        Sheets.verified("graduate", school.year());
        Sheets.verified("graduate2", school.year());
        String id = Sheets.confirmed(school);
        Sheets.lookThrough(id);
        Graduate first = school.graduate();
        Graduate last = school.graduate2();
        // the last one is changed by the first part of the file; the first one by the second part, after somebody who
        // cannot be
        // added as long as another transaction holds the number
        Roster file = Roster.of(CHUNK + 2);
        named(file, 2, last);
        file.with(CHUNK + 2, "学号", HELD_UP);
        named(file, CHUNK + 3, first);
        try (Connection holder = everyColumn.owner();
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            holder.setAutoCommit(false);
            hold(holder, school, elsewhere.graduate());
            Future<ValidatableResponse> imported =
                    both.submit(() -> Caller.OFFICE.importRoster(school.year(), file.csv(), ""));
            await().atMost(30, SECONDS).until(() -> taken(last));
            Future<ValidatableResponse> signed = both.submit(() -> Sheets.sign("leader", id, Sheets.SIGNING));
            for (int i = 0; i < 30 && !taken(first); i++) {
                Thread.sleep(100);
            }
            holder.rollback();
            imported.get().statusCode(201);
            signed.get().statusCode(200);
        }
        assertEquals(
                "SIGNED",
                org.luoshi.Errands.get("office", "/weekly-reports/" + id)
                        .extract()
                        .path("state"));
    }

    private static void named(Roster file, int row, Graduate graduate) {
        file.with(row, "学号", graduate.studentNumber)
                .with(row, "姓名", graduate.name)
                .with(row, "困难生类别代码", "1");
    }

    private static void hold(Connection holder, Fixture.School school, Graduate like) throws SQLException {
        holder.createStatement()
                .execute(
                        "insert into graduate (cohort_year, student_number, name, gender, college_id, major_id, class_id,"
                                + " programme_years, education_level, study_mode, difficulty, qualified, on_roster, counted,"
                                + " roster_version, version) select " + school.year() + ", '" + HELD_UP
                                + "', name, gender, college_id,"
                                + " major_id, class_id, programme_years, education_level, study_mode, difficulty, 0, 0, 0, 1, 0"
                                + " from graduate where id = " + like.id);
    }

    private boolean taken(Graduate graduate) throws SQLException {
        try (Connection connection = everyColumn.owner()) {
            return !connection
                    .createStatement()
                    .executeQuery("select id from graduate where id = " + graduate.id + " for update skip locked")
                    .next();
        }
    }
}
