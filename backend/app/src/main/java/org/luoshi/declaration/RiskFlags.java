package org.luoshi.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.problem.Text;

/** Raises flags, at most one of a kind for a declaration or a piece of its evidence, without waiting for whoever works on it. That one was
 * raised or taken back is in the log: none can go away unseen (R6.1, R8.1). */
@ApplicationScoped
public class RiskFlags {

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    RiskFlags(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises a flag on each declaration that does not have it yet, and lets those come up earlier for review.
     * @param evidenceId the piece of evidence it is about, null when about the declaration as a whole
     * @param detail what exactly was noticed, null when the kind says it all */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(FlagKind kind, Collection<Long> declarations, Long evidenceId, Text detail) {
        Set<Long> missing = new TreeSet<>(declarations); // everybody takes them in the same order
        missing.removeAll(flagged(kind, missing, evidenceId));
        if (missing.isEmpty()) {
            return;
        }
        for (Declaration declaration : entities.createQuery(
                        "select d from Declaration d where d.id in ?1 order by d.id", Declaration.class)
                .setParameter(1, missing)
                .getResultList()) {
            raise(kind, declaration, evidenceId, detail);
        }
        weigh(missing);
    }

    private void raise(FlagKind kind, Declaration declaration, Long evidenceId, Text detail) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String salt = Salted.salt();
        int made = entities.createNativeQuery("insert ignore into risk_flag"
                        + " (declaration_id, kind, evidence_id, raised_at, detail_zh, detail_en, salt)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, declaration.id())
                .setParameter(2, kind.name())
                .setParameter(3, evidenceId)
                .setParameter(4, at)
                .setParameter(5, detail == null ? null : detail.zh())
                .setParameter(6, detail == null ? null : detail.en())
                .setParameter(7, salt)
                .executeUpdate();
        if (made == 0) {
            return; // somebody else raised it at the same moment
        }
        Object id = entities.createNativeQuery("select last_insert_id()").getSingleResult();
        Map<String, Object> payload = payload(declaration, id, kind, evidenceId);
        payload.put("at", at.toString());
        payload.put("detailDigest", detail == null ? null : Salted.digest(salt, detail.zh(), detail.en()));
        log("flag-raised", declaration, payload);
    }

    /** Removes what was noticed about the content of a declaration that is handed in anew; what is about its evidence stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Declaration declaration) {
        remove(entities.createQuery(
                        "select f from RiskFlag f where f.declaration = ?1 and f.evidenceId is null", RiskFlag.class)
                .setParameter(1, declaration)
                .getResultList());
    }

    /** Removes every flag about a piece of evidence that is no longer there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long evidenceId) {
        remove(entities.createQuery("select f from RiskFlag f where f.evidenceId = ?1", RiskFlag.class)
                .setParameter(1, evidenceId)
                .getResultList());
    }

    /** Takes an open flag about a piece of evidence back, because what raised it is no longer so. What a reviewer said about one stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lower(FlagKind kind, long evidenceId) {
        remove(entities.createQuery(
                        "select f from RiskFlag f where f.evidenceId = ?1 and f.kind = ?2 and f.outcome is null",
                        RiskFlag.class)
                .setParameter(1, evidenceId)
                .setParameter(2, kind)
                .getResultList());
    }

    // by their ids, and only where there are some: to delete what is not there would lock the gap for others
    private void remove(List<RiskFlag> flags) {
        for (RiskFlag flag : flags) {
            log(
                    "flag-lowered",
                    flag.declaration(),
                    payload(flag.declaration(), flag.id(), flag.kind(), flag.evidenceId()));
            entities.remove(flag);
        }
        if (!flags.isEmpty()) {
            entities.flush();
            weigh(flags.stream().map(flag -> flag.declaration().id()).collect(Collectors.toSet()));
        }
    }

    private static Map<String, Object> payload(Declaration declaration, Object id, FlagKind kind, Long evidenceId) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("graduate", String.valueOf(declaration.graduate().id));
        payload.put("flag", String.valueOf(id));
        payload.put("kind", kind);
        payload.put("evidence", evidenceId == null ? null : String.valueOf(evidenceId));
        return payload;
    }

    // nobody did it: the service noticed
    private void log(String event, Declaration declaration, Map<String, Object> payload) {
        audit.record(null, null, event, "declaration", String.valueOf(declaration.id()), payload);
    }

    private Set<Long> flagged(FlagKind kind, Set<Long> declarations, Long evidenceId) {
        if (declarations.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createQuery(
                        "select f.declaration.id from RiskFlag f where f.kind = ?1 and f.declaration.id in ?2"
                                + " and coalesce(f.evidenceId, 0) = ?3",
                        Long.class)
                .setParameter(1, kind)
                .setParameter(2, declarations)
                .setParameter(3, evidenceId == null ? 0L : evidenceId)
                .getResultList());
    }

    // one that somebody else works on right now keeps its place in the queue: two who submit together must not wait for
    // each other
    private void weigh(Collection<Long> declarations) {
        if (declarations.isEmpty()) {
            return;
        }
        List<?> free = entities.createNativeQuery("select id from declaration where id in (" + list(declarations)
                        + ") order by id for update skip locked")
                .getResultList();
        if (!free.isEmpty()) {
            entities.createNativeQuery("update declaration d set d.risk = (select count(*) from risk_flag f"
                            + " where f.declaration_id = d.id and f.outcome is null) where d.id in (" + list(free)
                            + ")")
                    .executeUpdate();
        }
    }

    private static String list(Collection<?> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
