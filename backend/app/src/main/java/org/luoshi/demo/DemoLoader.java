package org.luoshi.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.logging.Logger;

/**
 * Loads the demo school in the background of the first start. A graduate is loaded whole or not at all, in one
 * transaction, so a killed process goes on where it was; whoever has declared anything is left alone.
 */
@ApplicationScoped
class DemoLoader {
    private static final Logger LOG = Logger.getLogger(DemoLoader.class);
    private static final int BATCH = 8;
    private static final int TRIES = 4;
    private static final int LOG_EVERY = 400;

    private final DemoSettings settings;
    private final DemoFoundation foundation;
    private final DemoSteps steps;
    private final DemoInspection inspection;
    private final DemoHelp help;
    private final DemoProgress progress;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    DemoLoader(
            DemoSettings settings,
            DemoFoundation foundation,
            DemoSteps steps,
            DemoInspection inspection,
            DemoHelp help,
            DemoProgress progress) {
        this.inspection = inspection;
        this.help = help;
        this.settings = settings;
        this.foundation = foundation;
        this.steps = steps;
        this.progress = progress;
    }

    void start(@Observes StartupEvent started) {
        if (settings.enabled()) {
            progress.enter(DemoState.PREPARING);
            begin("demo-school", this::load);
        }
    }

    /** Lets the batches under way finish, so that the database is not taken away from them. */
    void stop(@Observes ShutdownEvent ended) throws InterruptedException {
        stopping = true;
        for (Thread thread : List.copyOf(threads)) {
            thread.join(5_000);
        }
    }

    private void load() {
        try {
            List<DemoGraduate> graduates = DemoSchool.graduates();
            if (lay(graduates)) {
                fill(graduates);
            }
        } catch (RuntimeException failed) {
            LOG.error("The demo school could not be loaded; the next start tries again", failed);
            progress.enter(DemoState.FAILED);
        }
    }

    /** @return false when there is nothing to load: all of it is there, or the cohort belongs to somebody else */
    @ActivateRequestContext
    boolean lay(List<DemoGraduate> graduates) {
        if (foundation.finished()) {
            foundation.keep();
            beside(graduates);
            int all = declaring(graduates, Set.of()).size();
            progress.count(all, all);
            progress.enter(DemoState.DONE);
            return false;
        }
        if (!foundation.openCohort(graduates.getFirst())) {
            LOG.warnf("Cohort %d holds other graduates: the demo school is not loaded", DemoSchool.COHORT);
            progress.enter(DemoState.OFF);
            return false;
        }
        foundation.keep();
        foundation.importRoster(graduates);
        foundation.assignStaff();
        foundation.knowEmployer(graduates);
        return true;
    }

    private void fill(List<DemoGraduate> graduates) {
        long start = System.nanoTime();
        List<DemoGraduate> all = declaring(graduates, Set.of());
        List<DemoGraduate> open = declaring(graduates, foundation.declared());
        progress.count(all.size() - open.size(), all.size());
        progress.enter(DemoState.LOADING);
        LOG.infof("Demo school: %d of %d graduates are to declare", open.size(), all.size());
        if (!work(open)) {
            LOG.warn("The demo school is not complete; the next start goes on");
            progress.enter(DemoState.FAILED);
        } else if (!stopping) {
            foundation.finish(all.size());
            beside(graduates);
            progress.enter(DemoState.DONE);
            LOG.infof("Demo school: loaded in %d s", (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    // what comes after the declarations; asked again at each start, as a former version may have loaded them
    private void beside(List<DemoGraduate> graduates) {
        inspection.inspect();
        help.help(graduates, foundation.graduateIds(), foundation.actors());
    }

    /** Loads these graduates with a few threads of the system's, which leave the service's virtual threads alone.
     * @return false when one of them could not be loaded */
    boolean work(List<DemoGraduate> graduates) {
        DemoActors actors = foundation.actors();
        Map<String, Long> ids = foundation.graduateIds();
        Queue<DemoGraduate> failed = new ConcurrentLinkedQueue<>();
        foundation.openRecords(
                graduates.stream().map(one -> ids.get(one.studentNumber())).toList());
        List<Thread> workers = new ArrayList<>();
        for (List<DemoGraduate> share : shares(graduates, settings.workers())) {
            workers.add(begin("demo-school-" + workers.size(), () -> drain(share, ids, actors, failed)));
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException stop) {
                stopping = true;
                Thread.currentThread().interrupt();
            }
        }
        return failed.isEmpty();
    }

    /** A worker has graduates who stand beside each other. Somebody's second declaration locks the places beside it in the index of
     * open ones until the transaction ends: two workers in between each other would wait for one another there. */
    private static List<List<DemoGraduate>> shares(List<DemoGraduate> graduates, int workers) {
        List<List<DemoGraduate>> shares = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            shares.add(graduates.subList(graduates.size() * i / workers, graduates.size() * (i + 1) / workers));
        }
        return shares;
    }

    private void drain(List<DemoGraduate> share, Map<String, Long> ids, DemoActors actors, Queue<DemoGraduate> failed) {
        for (int from = 0; from < share.size() && !stopping; from += BATCH) {
            List<DemoGraduate> batch = share.subList(from, Math.min(from + BATCH, share.size()));
            int loaded = batch.size();
            try {
                loadTogether(batch, ids, actors);
            } catch (RuntimeException together) {
                // somebody declared meanwhile, or a store was away: each for itself
                List<DemoGraduate> left = batch.stream()
                        .filter(one -> !loadAlone(one, ids, actors))
                        .toList();
                failed.addAll(left);
                loaded -= left.size();
            }
            int done = progress.loaded(loaded);
            if (done / LOG_EVERY != (done - loaded) / LOG_EVERY) {
                LOG.infof("Demo school: %d graduates loaded", done);
            }
        }
    }

    @ActivateRequestContext
    void loadTogether(List<DemoGraduate> batch, Map<String, Long> ids, DemoActors actors) {
        QuarkusTransaction.requiringNew()
                .run(() -> batch.forEach(one -> steps.take(one, ids.get(one.studentNumber()), actors)));
    }

    /** @return false when this graduate could not be loaded */
    private boolean loadAlone(DemoGraduate graduate, Map<String, Long> ids, DemoActors actors) {
        for (int nth = 1; !stopping; nth++) {
            try {
                loadTogether(List.of(graduate), ids, actors);
                return true;
            } catch (RuntimeException reason) {
                if (foundation.declared().contains(graduate.studentNumber())) {
                    return true;
                }
                if (nth == TRIES) {
                    LOG.warnf(reason, "Demo school: graduate %s could not be loaded", graduate.studentNumber());
                    return false;
                }
                pause(nth);
            }
        }
        return false;
    }

    private static void pause(int seconds) {
        try {
            Thread.sleep(seconds * 1_000L);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<DemoGraduate> declaring(List<DemoGraduate> graduates, Set<String> without) {
        return graduates.stream()
                .filter(one -> !one.cases().isEmpty() && !without.contains(one.studentNumber()))
                .toList();
    }

    private Thread begin(String name, Runnable work) {
        Thread thread = Thread.ofPlatform().name(name).daemon().start(work);
        threads.add(thread);
        return thread;
    }
}
