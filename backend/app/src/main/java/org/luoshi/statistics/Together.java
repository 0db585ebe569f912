package org.luoshi.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Lets those who ask the same at the same time share one reading. Whoever comes while one is under way waits for the next, so nobody gets
 * an answer that is older than their question.
 * @param <K> what is asked
 * @param <V> the answer */
final class Together<K, V> {

    private final Map<K, CompletableFuture<V>> underWay = new HashMap<>();
    private final Map<K, CompletableFuture<V>> next = new HashMap<>();

    /** @param reading fetches the answer; run by one of those who wait for it
     * @return its result
     * @throws RuntimeException whatever it threw, for all who shared it */
    V ask(K question, Callable<V> reading) {
        CompletableFuture<V> mine;
        CompletableFuture<V> before;
        synchronized (this) {
            mine = next.get(question);
            if (mine != null) {
                before = mine;
            } else {
                mine = new CompletableFuture<>();
                before = underWay.putIfAbsent(question, mine);
                if (before != null) {
                    next.put(question, mine);
                }
            }
        }
        if (before == mine) {
            return answer(mine);
        }
        if (before != null) {
            before.handle((answer, failure) -> answer).join();
            begin(question, mine);
        }
        try {
            mine.complete(reading.call());
        } catch (Throwable failure) {
            mine.completeExceptionally(failure);
        } finally {
            end(question, mine);
        }
        return answer(mine);
    }

    // from here on nobody joins it any more
    private synchronized void begin(K question, CompletableFuture<V> mine) {
        next.remove(question, mine);
        underWay.put(question, mine);
    }

    // where somebody waits already, they take the place themselves
    private synchronized void end(K question, CompletableFuture<V> mine) {
        if (!next.containsKey(question)) {
            underWay.remove(question, mine);
        }
    }

    private static <V> V answer(CompletableFuture<V> shared) {
        try {
            return shared.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
