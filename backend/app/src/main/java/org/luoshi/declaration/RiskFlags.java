package org.luoshi.declaration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.problem.Text;

/** Raises flags, at most one of a kind for a declaration or a piece of its evidence, without waiting for whoever works on it. */
@ApplicationScoped
public class RiskFlags {

    private final EntityManager entities;
    private final Clock clock;

    RiskFlags(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Raises a flag on each declaration that does not have it yet, and lets those come up earlier for review.
     * @param evidenceId the piece of evidence it is about, null when about the declaration as a whole
     * @param detail what exactly was noticed, null when the kind says it all */
    @Transactional(Transactional.TxType.MANDATORY)
    public void raise(FlagKind kind, Collection<Long> declarations, Long evidenceId, Text detail) {
        Set<Long> missing = new TreeSet<>(declarations); // everybody takes them in the same order
        missing.removeAll(flagged(kind, missing, evidenceId));
        for (long declaration : missing) {
            entities.createNativeQuery("insert ignore into risk_flag"
                            + " (declaration_id, kind, evidence_id, raised_at, detail_zh, detail_en)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                    .setParameter(1, declaration)
                    .setParameter(2, kind.name())
                    .setParameter(3, evidenceId)
                    .setParameter(4, clock.instant())
                    .setParameter(5, detail == null ? null : detail.zh())
                    .setParameter(6, detail == null ? null : detail.en())
                    .executeUpdate();
        }
        weigh(missing);
    }

    /** Removes what was noticed about the content of a declaration that is handed in anew; what is about its evidence stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(Declaration declaration) {
        // by their ids, and only where there are some: to delete what is not there would lock the gap for others
        List<Long> old = entities.createQuery(
                        "select f.id from RiskFlag f where f.declaration = ?1 and f.evidenceId is null", Long.class)
                .setParameter(1, declaration)
                .getResultList();
        if (!old.isEmpty()) {
            entities.createQuery("delete from RiskFlag f where f.id in ?1")
                    .setParameter(1, old)
                    .executeUpdate();
            weigh(List.of(declaration.id()));
        }
    }

    /** Takes an open flag about a piece of evidence back, because what raised it is no longer so. What a reviewer said about one stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lower(FlagKind kind, long evidenceId) {
        List<RiskFlag> open = entities.createQuery(
                        "select f from RiskFlag f where f.evidenceId = ?1 and f.kind = ?2 and f.outcome is null",
                        RiskFlag.class)
                .setParameter(1, evidenceId)
                .setParameter(2, kind)
                .getResultList();
        for (RiskFlag flag : open) {
            long declaration = flag.declaration().id();
            entities.remove(flag);
            entities.flush();
            weigh(List.of(declaration));
        }
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
