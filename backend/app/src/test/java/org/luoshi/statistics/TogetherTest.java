package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Figures read together")
class TogetherTest {

    private static final int PEOPLE = 32;
    private static final int QUESTIONS = 200;

    private final Together<Integer, Long> together = new Together<>();

    @Test
    @DisplayName("a reading that fails fails for those who shared it, and for nobody after them")
    void failureIsNotKept() {
        assertThrows(
                IllegalArgumentException.class,
                () -> together.ask(2022, () -> {
                    throw new IllegalArgumentException();
                }));
        assertEquals(7L, together.ask(2022, () -> 7L));
    }

    @Test
    @DisplayName(
            "nobody gets an answer older than their question, however many ask at once, and fewer readings are made than questions asked")
    void neverOlderThanTheQuestion() throws Exception {
        AtomicLong truth = new AtomicLong();
        AtomicInteger readings = new AtomicInteger();
        List<Future<Boolean>> everybody = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < PEOPLE; person++) {
                everybody.add(threads.submit(() -> {
                    boolean fresh = true;
                    for (int question = 0; question < QUESTIONS; question++) {
                        long before = truth.incrementAndGet();
                        fresh &= together.ask(2022, () -> {
                                    readings.incrementAndGet();
                                    long read = truth.get();
                                    Thread.sleep(0, 50_000);
                                    return read;
                                })
                                >= before;
                    }
                    return fresh;
                }));
            }
        }
        for (Future<Boolean> one : everybody) {
            assertTrue(one.get(), "an answer was older than its question");
        }
        assertTrue(readings.get() < PEOPLE * QUESTIONS / 2, readings + " readings");
    }

    @Test
    @DisplayName("different questions do not wait for each other")
    void questionsAreApart() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> slow = threads.submit(() -> together.ask(2022, () -> {
                asked.await();
                return 1L;
            }));
            Future<Long> quick = threads.submit(() -> together.ask(2023, () -> 2L));
            assertEquals(2L, quick.get());
            asked.countDown();
            assertEquals(1L, slow.get());
        }
    }
}
