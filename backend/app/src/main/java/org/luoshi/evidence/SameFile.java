package org.luoshi.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.luoshi.declaration.FlagKind;
import org.luoshi.declaration.RiskFlags;

/** Notices that the same file proves two graduates, and hints at it on both sides (R6.1). */
@ApplicationScoped
class SameFile {

    private final EntityManager entities;
    private final RiskFlags flags;

    SameFile(EntityManager entities, RiskFlags flags) {
        this.entities = entities;
        this.flags = flags;
    }

    /** Raises a flag on the new evidence, and on that of every other graduate whose declaration is open. */
    void look(Evidence fresh) {
        if (fresh.sha256 == null) {
            return;
        }
        List<Evidence> others = entities.createQuery(
                        "select e from Evidence e join fetch e.declaration d"
                                + " where e.sha256 = ?1 and d.graduate <> ?2 order by e.id",
                        Evidence.class)
                .setParameter(1, fresh.sha256)
                .setParameter(2, fresh.declaration.graduate())
                .setMaxResults(100)
                .getResultList();
        if (others.isEmpty()) {
            return;
        }
        raise(fresh);
        others.stream().filter(other -> other.declaration.state().open()).forEach(this::raise);
    }

    /** Removes the flags of evidence that is taken back. */
    void forget(Evidence one) {
        entities.createQuery("delete from RiskFlag f where f.evidenceId = ?1")
                .setParameter(1, one.id)
                .executeUpdate();
    }

    private void raise(Evidence one) {
        flags.raise(FlagKind.SAME_FILE, List.of(one.declaration.id()), one.id, null);
    }
}
