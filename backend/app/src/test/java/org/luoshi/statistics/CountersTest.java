package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Fixture;
import org.luoshi.Seeds;
import org.luoshi.audit.SchoolLog;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.stack.LocalStackResource;

/** Whatever happens in whatever order: kept counts = plain recount = one graduate after the other. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class CountersTest {

    @Inject
    Fixture fixture;

    @Inject
    TableSteps steps;

    @Inject
    TallyFold fold;

    @Inject
    Recount recount;

    @Inject
    Tally tally;

    @Inject
    AnyChange change;

    @Inject
    SchoolLog log;

    @Inject
    TrueCounts counts;

    @Inject
    AgroalDataSource database;

    static IntStream seeds() {
        return Seeds.of(CountersTest.class).ints(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("any sequence of steps and imports, before and after folds")
    void anySequence(int seed) throws Exception {
        Random random = new Random(seed);
        Fixture.School school = fixture.school();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 25; i++) {
                change.make(school, random);
            }
            counts.assertFor(school.year(), "seed " + seed);
            if (random.nextBoolean()) {
                fold.foldAll();
                counts.assertFor(school.year(), "");
            }
        }
        log.sequence();
        foldToTheEnd(school.year());
        assertEquals(0, number("select count(*) from tally where n = 0 and cohort_year = " + school.year()));
        counts.assertFor(school.year(), "");
    }

    @Test
    @DisplayName("four writers and two folds at once; readers in between see whole changes only")
    void atTheSameTime() throws Exception {
        int seed = Seeds.of(CountersTest.class).nextInt();
        Fixture.School school = fixture.school();
        long everybody = tally.read(school.year(), TrueCounts.EVERYTHING, false).cells().stream()
                .mapToLong(Cell::n)
                .sum();
        AtomicInteger writing = new AtomicInteger(4);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new java.util.ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                Random random = new Random(seed + writer);
                running.add(executor.submit(() -> {
                    try {
                        for (int i = 0; i < 40; i++) {
                            untilDone(() -> change.make(school, random));
                        }
                    } finally {
                        writing.decrementAndGet();
                    }
                }));
            }
            for (int folder = 0; folder < 2; folder++) {
                running.add(executor.submit(() -> {
                    while (writing.get() > 0) {
                        untilDone(fold::foldAll);
                    }
                }));
            }
            running.add(executor.submit(() -> {
                while (writing.get() > 0) {
                    assertTrue(
                            recount.of(school.year(), false, TrueCounts.OFFICE).equal(), "seed " + seed);
                }
                return null;
            }));
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertTrue(everybody > 0);
        counts.assertFor(school.year(), "");
        foldToTheEnd(school.year());
        counts.assertFor(school.year(), "");
    }

    @Test
    @DisplayName("a wrong count is found, named and, if asked for, corrected at both levels")
    void wrongCountsAreFound() throws Exception {
        Fixture.School school = fixture.school();
        steps.put(school.graduate(), State.VERIFIED, Destination.CONTRACT);
        log.sequence();
        foldToTheEnd(school.year());
        assertTrue(recount.of(school.year(), false, TrueCounts.OFFICE).equal());
        sql("update tally set n = n + 5 where class_id > 0 and verified_as = 'CONTRACT' and cohort_year = "
                + school.year());
        sql("delete from tally where class_id = 0 and verified_as = 'CONTRACT' and cohort_year = " + school.year());
        RecountView found = recount.of(school.year(), false, TrueCounts.OFFICE);
        assertFalse(found.equal());
        assertFalse(found.repaired());
        assertEquals(2, found.differing());
        assertEquals(11, found.graduates());
        var byClass = found.differences().get(0);
        assertEquals("class", byClass.level());
        assertEquals("01/机电2201班", byClass.schoolClass());
        assertEquals(6, byClass.kept());
        assertEquals(1, byClass.counted());
        var school0 = found.differences().get(1);
        assertEquals("school", school0.level());
        assertEquals(0, school0.kept());
        assertEquals(1, school0.counted());
        assertTrue(recount.of(school.year(), true, TrueCounts.OFFICE).repaired());
        assertTrue(recount.of(school.year(), false, TrueCounts.OFFICE).equal());
        counts.assertFor(school.year(), "");
        assertEquals(
                5,
                number("select count(*) from audit_entry where event = 'counts-recounted' and subject_id = '"
                        + school.year() + "'"));
    }

    @Test
    @DisplayName("what is read twice is read again after a change, a fold or a new roster")
    void nothingStale() throws Exception {
        Fixture.School school = fixture.school();
        assertEquals(0, verified(school.year()));
        steps.put(school.graduate(), State.VERIFIED, Destination.CONTRACT);
        assertEquals(1, verified(school.year()));
        fold.foldAll();
        assertEquals(1, verified(school.year()));
        sql("update cohort set roster_version = 2 where year = " + school.year());
        assertEquals(2, tally.read(school.year(), TrueCounts.EVERYTHING, false).rosterVersion());
    }

    // a cohort that the schedule's own fold is at is passed by: then that one has it done in a moment
    private void foldToTheEnd(int year) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        do {
            fold.foldAll();
        } while (number("select count(*) from tally_delta where cohort_year = " + year) > 0 && System.nanoTime() < end);
        assertEquals(0, number("select count(*) from tally_delta where cohort_year = " + year));
    }

    private long verified(int year) throws Exception {
        return Groups.total(tally.read(year, TrueCounts.EVERYTHING, false).cells(), Stage.VERIFIED)
                .employed();
    }

    // the database ends one of two who wait for each other; a person would be asked to try again
    private static void untilDone(Runnable work) {
        for (int attempt = 0; ; attempt++) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (attempt == 20) {
                    throw e;
                }
            }
        }
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return connection.createStatement().executeUpdate(statement);
            }
        });
    }

    private long number(String query) throws Exception {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
