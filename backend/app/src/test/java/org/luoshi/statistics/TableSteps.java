package org.luoshi.statistics;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.Fixture;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Graduate;
import org.luoshi.cohort.SchoolClass;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.declaration.CountingChanged;
import org.luoshi.declaration.Counts;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** Changes declarations and graduates in the tables and fires what their owners fire, so that every order of changes can be tried, the
 * impossible ones included. Locks as the owners do. */
@ApplicationScoped
class TableSteps {

    private static final Map<State, List<State>> NEXT = Map.of(
            State.DRAFT, List.of(State.AT_CLASS),
            State.AT_CLASS, List.of(State.AT_COLLEGE, State.RETURNED, State.DRAFT),
            State.AT_COLLEGE, List.of(State.VERIFIED, State.VERIFIED, State.RETURNED, State.DRAFT),
            State.VERIFIED, List.of(State.RETURNED, State.DISPUTED, State.ANNULLED),
            State.DISPUTED, List.of(State.VERIFIED, State.ANNULLED, State.SUPERSEDED));

    private record Row(long id, State state, Destination destination) {}

    private final EntityManager entities;
    private final Event<CountingChanged> countingChanged;
    private final Event<SeatsChanged> seatsChanged;
    private final AuditTrail audit;

    TableSteps(
            EntityManager entities,
            Event<CountingChanged> countingChanged,
            Event<SeatsChanged> seatsChanged,
            AuditTrail audit) {
        this.entities = entities;
        this.countingChanged = countingChanged;
        this.seatsChanged = seatsChanged;
        this.audit = audit;
    }

    /** Puts a new declaration straight into a state. */
    void put(Graduate graduate, State state, Destination destination) {
        QuarkusTransaction.requiringNew().run(() -> {
            long record = lockRecord(graduate.id);
            insert(record, graduate.id, state, destination);
            note("declaration", record);
            recount(record, graduate.id);
        });
    }

    /** One change of one declaration, chosen by {@code random}. */
    void step(long graduateId, Random random) {
        QuarkusTransaction.requiringNew().run(() -> {
            long record = lockRecord(graduateId);
            List<Row> movable = rows(record).stream()
                    .filter(row -> NEXT.containsKey(row.state()))
                    .toList();
            boolean open = movable.stream().anyMatch(row -> row.state().open());
            if (movable.isEmpty() || !open && random.nextBoolean()) {
                insert(record, graduateId, State.DRAFT, any(Destination.values(), random));
            } else {
                Row row = movable.get(random.nextInt(movable.size()));
                List<State> next = NEXT.get(row.state());
                move(record, row, next.get(random.nextInt(next.size())));
            }
            recount(record, graduateId);
            note("declaration", record);
        });
    }

    /** One change of one graduate's seat, as a roster import makes it. */
    void reseat(long graduateId, Fixture.School school, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> change(graduateId, graduate -> graduate.counted = !graduate.counted);
            case 1 -> change(graduateId, graduate -> graduate.difficulty = random.nextInt(8));
            case 2 -> change(graduateId, graduate -> graduate.programmeYears = random.nextBoolean() ? 3 : 5);
            default -> moveTo(graduateId, any(new SchoolClass[] {school.a(), school.b(), school.c()}, random));
        }
    }

    /** Moves a graduate to another class, and with it to its college. */
    void moveTo(long graduateId, SchoolClass to) {
        change(graduateId, graduate -> {
            graduate.schoolClass = entities.getReference(SchoolClass.class, to.id);
            graduate.college = entities.find(SchoolClass.class, to.id).college;
        });
    }

    /** Takes a graduate out of the denominator. */
    void leave(long graduateId) {
        change(graduateId, graduate -> graduate.counted = false);
    }

    private void change(long graduateId, Consumer<Graduate> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select id from graduate where id = ? for update")
                    .setParameter(1, graduateId)
                    .getSingleResult();
            Graduate graduate = entities.find(Graduate.class, graduateId);
            Seat before = graduate.seat().orElse(null);
            change.accept(graduate);
            entities.flush();
            seatsChanged.fire(new SeatsChanged(
                    Map.of(),
                    List.of(new SeatsChanged.Move(
                            graduateId, before, graduate.seat().orElse(null)))));
            note("graduate", graduateId);
        });
    }

    private void note(String subject, long id) {
        audit.record("s", "office", "table-changed", subject, String.valueOf(id), Map.of());
    }

    /** The oracle: one graduate after the other, by the definition. */
    Map<Cell, Long> plainLoop(int year) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "from Graduate g where g.cohortYear = ?1", Graduate.class)
                .setParameter(1, year)
                .getResultStream()
                .flatMap(graduate -> graduate.seat().stream().map(seat -> {
                    Counts counts = counts(graduate.id);
                    return new Cell(seat, counts.reported(), counts.verified(), signed(seat.collegeId(), counts), 0);
                }))
                .collect(Collectors.groupingBy(cell -> cell, Collectors.counting())));
    }

    private boolean signed(long collegeId, Counts counts) {
        return counts.verifiedDeclaration() != null
                && !entities.createNativeQuery(
                                "select 1 from signed_declaration where college_id = ? and declaration_id = ?")
                        .setParameter(1, collegeId)
                        .setParameter(2, counts.verifiedDeclaration())
                        .getResultList()
                        .isEmpty();
    }

    private Counts counts(long graduateId) {
        return Counts.of(select("graduate_id", graduateId)
                .map(row -> new Counts.Item(row.id(), row.state(), row.destination()))
                .toList());
    }

    private long lockRecord(long graduateId) {
        entities.createNativeQuery("insert into employment_record (graduate_id, version) values (?, 0)"
                        + " on duplicate key update version = version + 1")
                .setParameter(1, graduateId)
                .executeUpdate();
        return ((Number) entities.createNativeQuery("select id from employment_record where graduate_id = ?")
                        .setParameter(1, graduateId)
                        .getSingleResult())
                .longValue();
    }

    private void insert(long record, long graduateId, State state, Destination destination) {
        entities.createNativeQuery(
                        "insert into declaration (record_id, graduate_id, state, destination, details,"
                                + " on_behalf, entered_by, entered_by_name, entered_role, edited_by, created_at, state_since,"
                                + " risk, version) values (?, ?, ?, ?, '{}', 0, 's', 'n', 'graduate', 's', now(6), now(6), 0, 0)")
                .setParameter(1, record)
                .setParameter(2, graduateId)
                .setParameter(3, state.name())
                .setParameter(4, destination.name())
                .executeUpdate();
    }

    private void move(long record, Row row, State to) {
        if (to == State.VERIFIED) {
            entities.createNativeQuery(
                            "update declaration set state = 'SUPERSEDED' where record_id = ? and state = 'VERIFIED'")
                    .setParameter(1, record)
                    .executeUpdate();
        }
        if (to == State.DRAFT
                && rows(record).stream()
                        .anyMatch(
                                other -> other.id() != row.id() && other.state().open())) {
            return;
        }
        entities.createNativeQuery("update declaration set state = ? where id = ?")
                .setParameter(1, to.name())
                .setParameter(2, row.id())
                .executeUpdate();
    }

    private void recount(long record, long graduateId) {
        Object[] was = (Object[]) entities.createNativeQuery(
                        "select reported_as, verified_as, verified_declaration from employment_record where id = ?")
                .setParameter(1, record)
                .getSingleResult();
        Counts before = new Counts(
                CellSql.destination((String) was[0]),
                CellSql.destination((String) was[1]),
                was[2] == null ? null : ((Number) was[2]).longValue());
        Counts after = counts(graduateId);
        entities.createNativeQuery(
                        "update employment_record set reported_as = ?, verified_as = ?, verified_declaration = ? where id = ?")
                .setParameter(
                        1, after.reported() == null ? null : after.reported().name())
                .setParameter(
                        2, after.verified() == null ? null : after.verified().name())
                .setParameter(3, after.verifiedDeclaration())
                .setParameter(4, record)
                .executeUpdate();
        countingChanged.fire(new CountingChanged(graduateId, before, after));
    }

    private List<Row> rows(long record) {
        return select("record_id", record).toList();
    }

    @SuppressWarnings("unchecked")
    private Stream<Row> select(String column, long id) {
        return entities.createNativeQuery("select id, state, destination from declaration where " + column + " = ?")
                .setParameter(1, id)
                .getResultStream()
                .map(row -> (Object[]) row)
                .map(row -> new Row(
                        ((Number) ((Object[]) row)[0]).longValue(),
                        State.valueOf((String) ((Object[]) row)[1]),
                        Destination.valueOf((String) ((Object[]) row)[2])));
    }

    private static <T> T any(T[] choice, Random random) {
        return choice[random.nextInt(choice.length)];
    }
}
