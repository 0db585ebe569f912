package org.luoshi.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Runs the sequencer four times a second, as the scheduler's shortest step is a whole one. */
@ApplicationScoped
class SequencerLoop {

    private static final Logger LOG = Logger.getLogger(SequencerLoop.class);
    private static final long AFTER_FAILURE_MILLIS = 5000;

    private final LogSequencer sequencer;
    private final LogSettings settings;
    private Thread thread;

    SequencerLoop(LogSequencer sequencer, LogSettings settings) {
        this.sequencer = sequencer;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().daemon().name("log-sequencer").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(AFTER_FAILURE_MILLIS);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pass());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    // an entry waits in its table until a later pass succeeds
    private long pass() {
        try {
            sequencer.drain();
            return settings.rest().toMillis();
        } catch (RuntimeException e) {
            LOG.error("entries of the log wait for their places", e);
            return AFTER_FAILURE_MILLIS;
        }
    }
}
