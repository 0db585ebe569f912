package org.luoshi.inspection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.SchoolLog;
import org.luoshi.problem.Problem;

/** Lets somebody take a pack, and notes it in the log before the first byte. */
@ApplicationScoped
class PackTaking {

    private static final int AN_HOUR = 20;

    private final Inspections inspections;
    private final SchoolLog log;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    PackTaking(Inspections inspections, SchoolLog log, AuditTrail audit, EntityManager entities, Clock clock) {
        this.inspections = inspections;
        this.log = log;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found; out-of-order before the draw; outside-period for an inspector; rate-limited;
     *     unavailable where the service cannot sign */
    Pack begin(long id, Actor actor) {
        Role role = actor.has(Role.OFFICE) ? Role.OFFICE : Role.INSPECTOR;
        Pack pack = QuarkusTransaction.requiringNew().call(() -> note(id, role, actor));
        // so that everything the pack speaks of stands in a signed log
        log.checkpoint(actor.subject(), role.realmName());
        return pack;
    }

    private Pack note(long id, Role role, Actor actor) {
        Inspection one = inspections.require(id, actor);
        if (role == Role.INSPECTOR) {
            Periods.require(one, LocalDate.now(clock));
        }
        if (one.seed == null) {
            throw Problem.OUT_OF_ORDER
                    .because("样本还没有抽取，没有可带走的数据。", "The sample is not drawn yet: there is nothing to take along.")
                    .rule("R8.2");
        }
        refuseTooOften(actor);
        // what cannot be signed is not taken, and the log says of nothing that it was
        log.requireKey();
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String code = UUID.randomUUID().toString();
        audit.record(
                actor.subject(),
                role.realmName(),
                "inspection-pack-taken",
                "inspection",
                String.valueOf(id),
                Map.of("pack", code));
        String by = actor.name() + " " + actor.number();
        return new Pack(id, one.cohortYear, by, at, by + " " + at + " " + code);
    }

    private void refuseTooOften(Actor actor) {
        long recent = ((Number) entities.createNativeQuery(
                                "select count(*) from audit_entry where actor = ?1 and event = 'inspection-pack-taken' and at > ?2")
                        .setParameter(1, actor.subject())
                        .setParameter(
                                2, LocalDateTime.ofInstant(clock.instant().minus(Duration.ofHours(1)), ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
        if (recent >= AN_HOUR) {
            throw Problem.RATE_LIMITED.because(
                    "一小时内取用数据包的次数已达上限，请稍后再试。", "You have taken as many packs as an hour allows: try again later.");
        }
    }
}
