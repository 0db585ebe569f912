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

    /** Lets the same file in once at a time, so that of two graduates who hand it in at the same moment the second finds the first. To
     * be called first in the transaction, which then sees what the one before left behind. */
    void takeTurn(String sha256) {
        entities.createNativeQuery("select turn from same_file_turn where turn = ?1 for update")
                .setParameter(1, Integer.parseInt(sha256.substring(0, 2), 16))
                .getResultList();
    }

    /** Raises a flag on the new evidence, and on that of every other graduate whose declaration is open. */
    void look(Evidence fresh) {
        List<Evidence> others = ofOthers(fresh);
        if (others.isEmpty()) {
            return;
        }
        raise(fresh);
        others.stream().filter(other -> other.declaration.state().open()).forEach(this::raise);
    }

    /** Removes the flags of evidence that was taken back, and of the others unless they still share it with somebody. What a reviewer
     * said about one of theirs stays. */
    void forget(Evidence gone) {
        flags.forget(gone.id);
        List<Evidence> others = ofOthers(gone);
        long graduates = others.stream()
                .map(other -> other.declaration.graduate().id)
                .distinct()
                .count();
        if (graduates == 1 && !stillHeld(gone)) {
            others.forEach(other -> flags.lower(FlagKind.SAME_FILE, other.id));
        }
    }

    private boolean stillHeld(Evidence gone) {
        return entities.createQuery(
                                "select count(e) from Evidence e where e.sha256 = ?1 and e.declaration.graduate = ?2",
                                Long.class)
                        .setParameter(1, gone.sha256)
                        .setParameter(2, gone.declaration.graduate())
                        .getSingleResult()
                > 0;
    }

    private List<Evidence> ofOthers(Evidence one) {
        if (one.sha256 == null) {
            return List.of();
        }
        return entities.createQuery(
                        "select e from Evidence e join fetch e.declaration d"
                                + " where e.sha256 = ?1 and d.graduate <> ?2 order by e.id",
                        Evidence.class)
                .setParameter(1, one.sha256)
                .setParameter(2, one.declaration.graduate())
                .setMaxResults(100)
                .getResultList();
    }

    private void raise(Evidence one) {
        flags.raise(FlagKind.SAME_FILE, List.of(one.declaration.id()), one.id, null);
    }
}
