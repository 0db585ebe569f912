package org.luoshi.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.luoshi.evidence.Evidence;
import org.luoshi.evidence.EvidenceStore;
import org.luoshi.problem.Refusal;

/** Reads the proofs that wait, one at a time: text layers, which take no time, before pictures. */
@ApplicationScoped
class ReadingJob {

    private static final Logger LOG = Logger.getLogger(ReadingJob.class);
    private static final String PDF = "application/pdf";

    /** Files in one go, so that an instance that is told to end does not go on for long. */
    private static final int AT_ONCE = 50;

    private static final int MOST_TRIES = 2;

    /** A PDF with less than this is a scan with a number stamped on it. */
    private static final int LETTERS_OF_A_TEXT = 20;

    /** How long the end of the service waits for a file to be put back: one that waits for a store without an answer is put back for it. */
    private static final Duration PUTTING_BACK = Duration.ofSeconds(3);

    /** Held while a file is read. */
    private final Lock working = new ReentrantLock();

    /** What is being read and nobody put back yet. */
    private final AtomicReference<ReadingQueue.Taken> open = new AtomicReference<>();

    /** Here and not asked of another bean, which is made anew where it is asked after its end. */
    private volatile boolean ending;

    private final ReadingQueue queue;
    private final ReaderProcess reader;
    private final ReadProofs proofs;
    private final EvidenceStore store;
    private final ReadingPower power;
    private final ReadingSettings settings;
    private final EntityManager entities;

    ReadingJob(
            ReadingQueue queue,
            ReaderProcess reader,
            ReadProofs proofs,
            EvidenceStore store,
            ReadingPower power,
            ReadingSettings settings,
            EntityManager entities) {
        this.queue = queue;
        this.reader = reader;
        this.proofs = proofs;
        this.store = store;
        this.power = power;
        this.settings = settings;
        this.entities = entities;
    }

    @Scheduled(
            identity = "read proofs",
            every = "${luoshi.reading.read-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void readAll() {
        try {
            int read = 0;
            while (read < AT_ONCE && readNext()) {
                read++;
            }
            if (read == 0) {
                reader.rest();
            }
        } catch (RuntimeException failed) {
            // whatever is gone then is gone with the service
            if (!ending) {
                throw failed;
            }
        }
    }

    /** Reads the proof whose turn it is.
     * @return false where none waits */
    boolean readNext() {
        working.lock();
        try {
            Optional<ReadingQueue.Taken> next = next();
            next.ifPresent(this::read);
            return next.isPresent();
        } finally {
            open.set(null);
            working.unlock();
        }
    }

    /** Ends in order: the file that is being read goes back into the queue while there still is a database, and has its turn when the service
     * is there again. */
    void shutDown(@Observes ShutdownEvent end) throws InterruptedException {
        ending = true;
        reader.end();
        if (working.tryLock(PUTTING_BACK.toSeconds(), TimeUnit.SECONDS)) {
            working.unlock();
        } else {
            back(open.get());
        }
    }

    private Optional<ReadingQueue.Taken> next() {
        if (!power.there() || ending) {
            return Optional.empty();
        }
        return queue.take(ReadingState.WAITING)
                .or(() -> power.pictures() ? queue.take(ReadingState.PICTURE) : Optional.empty());
    }

    private void read(ReadingQueue.Taken taken) {
        Optional<Evidence> of = QuarkusTransaction.requiringNew().call(() -> evidence(taken.objectKey()));
        if (of.isEmpty()) {
            proofs.forget(taken.id());
            return;
        }
        Evidence one = of.get();
        if (taken.tries() >= MOST_TRIES || one.mediaType.equals("image/heic")) {
            proofs.unreadable(taken.id());
            return;
        }
        open.set(taken);
        try {
            boolean picture = taken.state() == ReadingState.PICTURE;
            if (!picture && !one.mediaType.equals(PDF)) {
                proofs.picture(taken.id(), 1);
                return;
            }
            byte[] file = file(one);
            if (ending) {
                back(taken);
                return;
            }
            if (picture) {
                proofs.read(taken, Means.PICTURE, pictures(file, one, taken));
                return;
            }
            ReaderProcess.Text text = reader.textLayer(file);
            if (text.pieces().stream().mapToInt(piece -> piece.text().length()).sum() < LETTERS_OF_A_TEXT) {
                proofs.picture(taken.id(), text.pages());
            } else {
                proofs.read(taken, Means.TEXT_LAYER, text);
            }
        } catch (Refusal notGiven) {
            if (ending) {
                back(taken);
            } else if (storeIsThere()) {
                proofs.unreadable(taken.id());
            } else {
                proofs.later(taken.id());
            }
        } catch (IOException | RuntimeException failed) {
            if (ending || failed instanceof ReaderProcess.Ended) {
                back(taken);
                return;
            }
            LOG.infof("evidence %d was not read at try %d: %s", one.id, taken.tries() + 1, failed.toString());
            proofs.again(taken.id());
        }
    }

    // once: who comes second comes when somebody else may have taken it, or when there is no database any more
    private void back(ReadingQueue.Taken taken) {
        if (taken != null && open.compareAndSet(taken, null)) {
            proofs.back(taken.id());
        }
    }

    private ReaderProcess.Text pictures(byte[] file, Evidence one, ReadingQueue.Taken taken) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (int page = 1; page <= Math.min(taken.pages(), settings.maxPages()); page++) {
            queue.keep(taken);
            pieces.addAll(reader.picture(file, one.mediaType, page).pieces());
        }
        return new ReaderProcess.Text(taken.pages(), pieces);
    }

    private byte[] file(Evidence one) throws IOException {
        try (InputStream content = store.get(one.objectKey, 0, one.size)) {
            return content.readAllBytes();
        }
    }

    private boolean storeIsThere() {
        try {
            store.check();
            return true;
        } catch (Refusal away) {
            return false;
        }
    }

    private Optional<Evidence> evidence(String objectKey) {
        return entities.createQuery("from Evidence e where e.objectKey = ?1 order by e.id", Evidence.class)
                .setParameter(1, objectKey)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
