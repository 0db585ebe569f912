package org.luoshi.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.RiskFlags;

/** Notices that a picture looks like that of another graduate although its bytes differ: saved anew, made smaller, printed to PDF (R6.1).
 * An upload leaves a row behind and goes on; the files are looked at right after, one at a time. */
@ApplicationScoped
class SimilarFile {

    private static final Logger LOG = Logger.getLogger(SimilarFile.class);

    /** Files in one go, so that one instance does not hold on to the job. */
    private static final int AT_ONCE = 50;

    /** Candidates of a band at most, the newest first: a look-up has a bound whatever is in the table. */
    private static final int CANDIDATES = 200;

    /** A file that somebody took and never finished is taken again. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(5);

    private final EntityManager entities;
    private final EvidenceStore store;
    private final EvidenceSettings settings;
    private final RiskFlags flags;
    private final Clock clock;

    /** Of the file looked at: one after the other, so that one room does for all. */
    private byte[] room = new byte[0];

    SimilarFile(EntityManager entities, EvidenceStore store, EvidenceSettings settings, RiskFlags flags, Clock clock) {
        this.entities = entities;
        this.store = store;
        this.settings = settings;
        this.flags = flags;
        this.clock = clock;
    }

    /** Leaves a file to be looked at, in the transaction that notes it down. One that was seen before is looked up again. */
    void later(Evidence fresh) {
        entities.createNativeQuery("insert into file_likeness (sha256, state, noted_at) values (?1, 'WAITING', ?2)"
                        + " on duplicate key update state = 'WAITING'")
                .setParameter(1, fresh.sha256)
                .setParameter(2, clock.instant())
                .executeUpdate();
    }

    @Scheduled(
            identity = "look at new evidence",
            every = "${luoshi.evidence.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookAtAll() {
        int looked = 0;
        Optional<String> next = take();
        while (looked < AT_ONCE && next.isPresent()) {
            lookAt(next.get());
            looked++;
            next = take();
        }
    }

    // taken in a transaction of its own, so that uploads never wait for the picture to be drawn
    private Optional<String> take() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            Optional<String> one = first("state = 'WAITING'", now)
                    .or(() -> first("state = 'TAKEN' and noted_at < ?1", now.minus(GIVEN_UP)));
            one.ifPresent(sha256 -> entities.createNativeQuery(
                            "update file_likeness set state = 'TAKEN', noted_at = ?2 where sha256 = ?1")
                    .setParameter(1, sha256)
                    .setParameter(2, now)
                    .executeUpdate());
            return one;
        });
    }

    private Optional<String> first(String condition, Instant before) {
        var query = entities.createNativeQuery("select sha256 from file_likeness where " + condition
                + " order by noted_at limit 1 for update skip locked");
        if (condition.contains("?1")) {
            query.setParameter(1, before);
        }
        List<?> found = query.getResultList();
        return found.stream().findFirst().map(String.class::cast);
    }

    private void lookAt(String sha256) {
        List<Evidence> ofIt = QuarkusTransaction.requiringNew().call(() -> with(List.of(sha256)));
        Optional<Likeness> likeness = ofIt.isEmpty() ? Optional.empty() : read(ofIt.getFirst());
        // there for all before it is compared: of two that two instances look at together, the later one finds the
        // other
        QuarkusTransaction.requiringNew().run(() -> keep(sha256, likeness));
        QuarkusTransaction.requiringNew().run(() -> {
            likeness.ifPresent(seen -> compare(with(List.of(sha256)), seen));
            looked(sha256, likeness.isPresent());
        });
    }

    private void keep(String sha256, Optional<Likeness> likeness) {
        entities.createNativeQuery("update file_likeness set hash = ?2, band1 = ?3, band2 = ?4, band3 = ?5, band4 = ?6,"
                        + " grid = ?7 where sha256 = ?1")
                .setParameter(1, sha256)
                .setParameter(2, likeness.map(Likeness::hash).orElse(null))
                .setParameter(3, likeness.map(one -> one.band(1)).orElse(null))
                .setParameter(4, likeness.map(one -> one.band(2)).orElse(null))
                .setParameter(5, likeness.map(one -> one.band(3)).orElse(null))
                .setParameter(6, likeness.map(one -> one.band(4)).orElse(null))
                .setParameter(7, likeness.map(Likeness::grid).orElse(null))
                .executeUpdate();
    }

    // one that was handed in once more meanwhile waits again, and goes on waiting
    private void looked(String sha256, boolean seen) {
        entities.createNativeQuery("update file_likeness set state = ?2 where sha256 = ?1 and state = 'TAKEN'")
                .setParameter(1, sha256)
                .setParameter(2, seen ? "SEEN" : "UNSEEN")
                .executeUpdate();
    }

    private Optional<Likeness> read(Evidence one) {
        try (InputStream content = store.get(one.objectKey, 0, one.size)) {
            int size = Math.toIntExact(one.size);
            if (room.length < size) {
                room = new byte[size];
            }
            return PagePicture.of(new FileBytes(room, content.readNBytes(room, 0, size)), one.mediaType)
                    .flatMap(Likeness::of);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            LOG.infof("evidence %d cannot be looked at: %s", one.id, unreadable.toString());
            return Optional.empty();
        }
    }

    private void compare(List<Evidence> ofIt, Likeness seen) {
        if (ofIt.isEmpty()) {
            return;
        }
        List<String> alike = alike(seen, ofIt.getFirst().sha256);
        if (alike.isEmpty()) {
            return;
        }
        List<Evidence> others = with(alike);
        // everybody takes them in the same order
        Map<Long, Evidence> found = new TreeMap<>();
        for (Evidence one : ofIt) {
            for (Evidence other : others) {
                if (!other.declaration.graduate().id.equals(one.declaration.graduate().id)) {
                    found.put(one.id, one);
                    found.put(other.id, other);
                }
            }
        }
        found.values().forEach(this::raise);
    }

    private void raise(Evidence one) {
        if (one.declaration.state().open()) {
            flags.raise(FlagKind.SIMILAR_FILE, List.of(one.declaration.id()), one.id, null);
        }
    }

    // every file whose hash shares a band and is near, and whose page differs nowhere
    private List<String> alike(Likeness seen, String sha256) {
        List<String> alike = new ArrayList<>();
        for (int band = 1; band <= Likeness.BANDS; band++) {
            List<?> rows = entities.createNativeQuery("select sha256, hash, grid from file_likeness where band" + band
                            + " = ?1 and sha256 <> ?2 order by noted_at desc limit " + CANDIDATES)
                    .setParameter(1, seen.band(band))
                    .setParameter(2, sha256)
                    .getResultList();
            for (Object each : rows) {
                Object[] row = (Object[]) each;
                String other = (String) row[0];
                if (!alike.contains(other)
                        && Likeness.distance(seen.hash(), ((Number) row[1]).longValue()) <= settings.likenessBits()
                        && Likeness.difference(seen.grid(), (byte[]) row[2]) <= settings.likenessDifference()) {
                    alike.add(other);
                }
            }
        }
        return alike;
    }

    private List<Evidence> with(List<String> digests) {
        return entities.createQuery(
                        "select e from Evidence e join fetch e.declaration d where e.sha256 in ?1 order by e.id",
                        Evidence.class)
                .setParameter(1, digests)
                .setMaxResults(100)
                .getResultList();
    }
}
