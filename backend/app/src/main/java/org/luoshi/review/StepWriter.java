package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.declaration.DeclarationStep.Said;
import org.luoshi.declaration.RiskFlag;
import org.luoshi.declaration.State;

/** Writes a step down: the history, the new state and the log, together or not at all. */
@ApplicationScoped
class StepWriter {

    private static final Map<Action, String> EVENTS = Map.ofEntries(
            Map.entry(Action.SUBMIT, "declaration-submitted"),
            Map.entry(Action.PROPOSE, "declaration-proposed"),
            Map.entry(Action.CONFIRM, "declaration-confirmed"),
            Map.entry(Action.DECLINE, "declaration-declined"),
            Map.entry(Action.WITHDRAW, "declaration-withdrawn"),
            Map.entry(Action.PASS, "declaration-passed"),
            Map.entry(Action.RETURN, "declaration-returned"),
            Map.entry(Action.DISPUTE, "declaration-disputed"),
            Map.entry(Action.UPHOLD, "declaration-upheld"),
            Map.entry(Action.ANNUL, "declaration-annulled"),
            Map.entry(Action.SUPERSEDE, "declaration-superseded"));

    private final EntityManager entities;
    private final AuditTrail audit;
    private final ReviewSettings settings;
    private final Clock clock;

    StepWriter(EntityManager entities, AuditTrail audit, ReviewSettings settings, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param action name of an {@link Action}
     * @return the event that the log has for it, null for no action */
    static String event(String action) {
        return EVENTS.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(action))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** @param row already checked
     * @param role in which the reader of the sight acts */
    @Transactional(Transactional.TxType.MANDATORY)
    void take(Transition row, DeclarationSight sight, Role role, Said said) {
        Declaration declaration = sight.declaration();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String digest = ContentDigest.of(declaration, sight.evidence());
        DeclarationStep step =
                new DeclarationStep(declaration, row.action(), row.to(), sight.reader(), role, at, said, digest);
        entities.persist(step);
        LocalDate due = row.action() == Action.RETURN ? LocalDate.now(clock).plusDays(settings.returnDueDays()) : null;
        audit.record(
                sight.reader().subject(),
                role.realmName(),
                EVENTS.get(row.action()),
                "declaration",
                String.valueOf(declaration.id()),
                payload(row, declaration, said, step, due));
        boolean held = declaration.claimedBy() != null;
        declaration.moveTo(row.to(), row.action(), sight.reader().subject(), at);
        if (row.to() == State.AT_CLASS) {
            declaration.risk(
                    (int) sight.flags().stream().filter(RiskFlag::isOpen).count());
        }
        if (due != null) {
            declaration.due(due);
        }
        entities.flush();
        if (held) {
            entities.createQuery("update Declaration d set d.claimedBy = null, d.claimedUntil = null where d = ?1")
                    .setParameter(1, declaration)
                    .executeUpdate();
        }
    }

    private static Map<String, Object> payload(
            Transition row, Declaration declaration, Said said, DeclarationStep step, LocalDate due) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("graduate", String.valueOf(declaration.graduate().id));
        payload.put("destination", declaration.destination());
        payload.put("from", row.from());
        payload.put("to", row.to());
        payload.put("version", declaration.version());
        payload.put("contentDigest", step.contentDigest());
        payload.put("saidDigest", step.saidDigest());
        payload.put("at", step.at().toString());
        if (due != null) {
            payload.put("dueOn", due.toString());
        }
        if (!said.attestations().isEmpty()) {
            payload.put("attestations", said.attestations());
        }
        if (!said.reasons().isEmpty()) {
            payload.put("reasons", said.reasons());
        }
        if (!said.slots().isEmpty()) {
            payload.put("slots", said.slots());
        }
        return payload;
    }
}
