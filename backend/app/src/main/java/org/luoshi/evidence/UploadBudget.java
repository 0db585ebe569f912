package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.luoshi.problem.WebProblems;

/** Keeps the memory of all uploads together flat: a file waits for its place before its first byte is taken. */
@ApplicationScoped
class UploadBudget {

    private static final int UNIT = 1024;

    private final Semaphore places;
    private final EvidenceSettings settings;

    UploadBudget(EvidenceSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.budgetBytes() / UNIT, true);
    }

    /** @param announced bytes that the client announced, or less than 0
     * @return a place to be given back by closing it
     * @throws org.luoshi.problem.Refusal unavailable when none came free in time */
    Place reserve(long announced) {
        long wanted = announced < 0 ? settings.maxBytes() : Math.min(announced, settings.maxBytes());
        int units = (int) Math.max(1, Math.min(wanted / UNIT + 1, settings.budgetBytes() / UNIT));
        try {
            if (!places.tryAcquire(units, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw WebProblems.unavailable("uploads");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebProblems.unavailable("uploads");
        }
        return () -> places.release(units);
    }

    /** A reserved share of the memory. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }
}
