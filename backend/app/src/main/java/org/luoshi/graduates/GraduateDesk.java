package org.luoshi.graduates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.cohort.Graduate;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.roster.ClassRosters;

/** Changes what may be changed of a graduate beside the roster, and shows ID numbers to those with a reason. */
@ApplicationScoped
class GraduateDesk {

    // inspectors read only, whatever other role they hold for other graduates
    private static final Set<Role> CHANGERS = EnumSet.complementOf(EnumSet.of(Role.INSPECTOR, Role.REPORTING));

    private static final int REVEALS_AN_HOUR = 60;

    private final Graduates graduates;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Event<SeatsChanged> seatsChanged;
    private final DifficultyInLog difficulties;
    private final Clock clock;

    GraduateDesk(
            Graduates graduates,
            EntityManager entities,
            AuditTrail audit,
            Event<SeatsChanged> seatsChanged,
            DifficultyInLog difficulties,
            Clock clock) {
        this.graduates = graduates;
        this.entities = entities;
        this.audit = audit;
        this.seatsChanged = seatsChanged;
        this.difficulties = difficulties;
        this.clock = clock;
    }

    /** @return whether somebody may change contact data of those in their scope: an inspector reads, and writes findings only (R8.2) */
    static boolean mayChange(Actor actor) {
        return CHANGERS.stream().anyMatch(actor::has);
    }

    /** Changes phone and email, and for the office the difficulty, which moves the graduate in the statistics. */
    @Transactional
    GraduateView change(long id, GraduateChange wanted, Actor actor) {
        if (wanted.difficulty() != null && !actor.has(Role.OFFICE)) {
            throw Problem.ROLE_NOT_ALLOWED
                    .because(
                            "困难类别由招生就业处认定。如有变化，请联系招生就业处。",
                            "The employment office decides on difficulty: tell the office if it has changed.")
                    .rule("R5.5");
        }
        Actor changer = actor.as(CHANGERS);
        ClassRosters.Change roster = wanted.difficulty() == null ? null : difficulties.begin(id);
        Graduate graduate = graduates.require(id, changer);
        if (graduate.version != wanted.version()) {
            throw ChangedMeanwhile.now(graduate.version);
        }
        Seat before = graduate.seat().orElse(null);
        Map<String, Object> changed = new TreeMap<>();
        if (wanted.phone() != null && !wanted.phone().equals(graduate.phone)) {
            graduate.phone = wanted.phone();
            changed.put("phone", wanted.phone().isEmpty() ? "removed" : "set");
        }
        if (wanted.email() != null && !wanted.email().equals(graduate.email)) {
            graduate.email = wanted.email();
            changed.put("email", wanted.email().isEmpty() ? "removed" : "set");
        }
        if (wanted.difficulty() != null && wanted.difficulty() != graduate.difficulty) {
            changed.put("difficulty", List.of(graduate.difficulty, wanted.difficulty()));
            if (!graduate.countsAsNoted()) {
                roster.altered(id);
            }
            graduate.difficulty = wanted.difficulty();
        }
        entities.flush();
        if (changed.containsKey("difficulty")) {
            difficulties.end(roster, actor);
        }
        Seat after = graduate.seat().orElse(null);
        if (after != null && !after.equals(before)) {
            seatsChanged.fire(new SeatsChanged(Map.of(), List.of(new SeatsChanged.Move(id, before, after))));
        }
        if (!changed.isEmpty()) {
            audit.record(
                    actor.subject(),
                    graduates.roleOver(id, changer).realmName(),
                    "graduate-changed",
                    "graduate",
                    String.valueOf(id),
                    changed);
        }
        return graduates.view(id, actor);
    }

    /** @return the ID number in full
     * @throws org.luoshi.problem.Refusal rate-limited after sixty in an hour */
    @Transactional
    IdNumberView reveal(long id, IdNumberReveal wanted, Actor actor) {
        Graduate graduate = graduates.require(id, actor);
        long recent = entities.createQuery(
                        "select count(r) from RevealedIdNumber r where r.actor = ?1 and r.at > ?2", Long.class)
                .setParameter(1, actor.subject())
                .setParameter(2, clock.instant().minus(Duration.ofHours(1)))
                .getSingleResult();
        if (recent >= REVEALS_AN_HOUR) {
            throw Problem.RATE_LIMITED.because(
                    "一小时内查看完整身份证号的次数已达上限，请稍后再试。",
                    "You have seen as many ID numbers as an hour allows: try again later.");
        }
        RevealedIdNumber reveal = new RevealedIdNumber();
        reveal.graduateId = id;
        reveal.actor = actor.subject();
        reveal.reason = wanted.reason();
        reveal.salt = Salted.salt();
        reveal.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entities.persist(reveal);
        entities.flush();
        audit.record(
                actor.subject(),
                graduates.roleOver(id, actor).realmName(),
                "id-number-revealed",
                "graduate",
                String.valueOf(id),
                Map.of(
                        "reveal",
                        String.valueOf(reveal.id),
                        "at",
                        reveal.at.toString(),
                        "reasonDigest",
                        Salted.digest(reveal.salt, reveal.reason)));
        return new IdNumberView(graduate.idNumber);
    }
}
