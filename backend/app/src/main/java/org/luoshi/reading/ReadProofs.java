package org.luoshi.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.luoshi.privacy.SealedNumbers;

/** Keeps what was read. It is personal data: sealed in the database, never in the log. */
@ApplicationScoped
class ReadProofs {

    /** A proof as it was read.
     * @param means null until it is read
     * @param pages of the document, null until they are known */
    record Proof(ReadingState state, Means means, Integer pages, Instant readAt, List<Piece> pieces) {}

    private final EntityManager entities;
    private final SealedNumbers seals;
    private final ReadingFlags flags;
    private final Clock clock;

    ReadProofs(EntityManager entities, SealedNumbers seals, ReadingFlags flags, Clock clock) {
        this.entities = entities;
        this.seals = seals;
        this.flags = flags;
        this.clock = clock;
    }

    /** Keeps a text, and raises in the same transaction the hints that it gives. */
    void read(ReadingQueue.Taken taken, Means means, ReaderProcess.Text text) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update proof_reading set state = 'READ', taken_until = null, means = ?2,"
                            + " pages = ?3, content = ?4, read_at = ?5 where id = ?1")
                    .setParameter(1, taken.id())
                    .setParameter(2, means.name())
                    .setParameter(3, text.pages())
                    .setParameter(4, seals.seal(Piece.written(text.pieces())))
                    .setParameter(5, now)
                    .executeUpdate();
            flags.look(taken.objectKey(), new Proof(ReadingState.READ, means, text.pages(), now, text.pieces()));
        });
    }

    /** Leaves it to the engine that reads pictures. */
    void picture(long id, int pages) {
        change(id, "state = 'PICTURE', taken_until = null, tries = 0, pages = " + pages);
    }

    void unreadable(long id) {
        change(id, "state = 'UNREADABLE', taken_until = null");
    }

    /** Lets it have another try. */
    void again(long id) {
        change(id, "taken_until = null");
    }

    /** Lets it have its turn as if nobody had taken it. */
    void back(long id) {
        change(id, "taken_until = null, tries = tries - 1");
    }

    /** Lets it have its turn again after a while, which does not count as a try. */
    void later(long id) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update proof_reading set taken_until = ?2, tries = tries - 1 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, clock.instant().plus(1, ChronoUnit.MINUTES))
                .executeUpdate());
    }

    void forget(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from proof_reading where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
    }

    private void change(long id, String set) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update proof_reading set " + set + " where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
    }

    /** @return how far the reading of an object is; nothing where nobody asked for it yet */
    Optional<Proof> of(String objectKey) {
        return entities.createQuery("select r from KeptReading r where r.objectKey = ?1", KeptReading.class)
                .setParameter(1, objectKey)
                .getResultStream()
                .findFirst()
                .map(row -> new Proof(
                        row.state,
                        row.means,
                        row.pages,
                        row.readAt,
                        row.content == null ? List.of() : Piece.read(seals.open(row.content))));
    }
}
