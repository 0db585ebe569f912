package org.luoshi.accounts;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asks Keycloak for several things at once, but never for many. */
final class Few {

    private static final int CALLS_AT_ONCE = 4;

    private Few() {}

    /** @return the answers, in the order of those it is asked about
     * @throws RuntimeException what the first one that failed threw, after all have ended */
    static <A, T> List<T> ask(List<A> about, Function<A, T> question) throws InterruptedException {
        List<Callable<T>> calls = about.stream()
                .<Callable<T>>map(one -> () -> question.apply(one))
                .toList();
        try (ExecutorService few =
                Executors.newFixedThreadPool(CALLS_AT_ONCE, Thread.ofVirtual().factory())) {
            return few.invokeAll(calls).stream().map(Few::answer).toList();
        }
    }

    private static <T> T answer(Future<T> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
