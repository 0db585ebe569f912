package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.luoshi.problem.WebProblems;

/** Bounds how many bytes of previews are made at once. Apart from that of uploads, so that people who look never keep anybody from handing in. */
@ApplicationScoped
class PreviewBudget {

    private static final int STEP = 1024;

    private final Semaphore steps;
    private final int allSteps;
    private final EvidenceSettings settings;

    PreviewBudget(EvidenceSettings settings) {
        this.settings = settings;
        this.allSteps = Math.max(1, settings.previewBudgetBytes() / STEP);
        this.steps = new Semaphore(allSteps, true);
    }

    /** @param bytes of the file; one that is larger than the whole budget waits for all of it
     * @return a share to be given back by closing it
     * @throws org.luoshi.problem.Refusal unavailable when none came free in time */
    Share reserve(int bytes) {
        int wanted = Math.clamp((bytes + STEP - 1L) / STEP, 1, allSteps);
        try {
            if (!steps.tryAcquire(wanted, settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw WebProblems.unavailable("previews");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WebProblems.unavailable("previews");
        }
        return () -> steps.release(wanted);
    }

    /** A share of the budget. */
    @FunctionalInterface
    interface Share extends AutoCloseable {
        @Override
        void close();
    }
}
