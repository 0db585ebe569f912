package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.luoshi.access.Actor;
import org.luoshi.evidence.EvidenceStore;
import org.luoshi.problem.Refusal;

/** Confirms a sheet and puts the package into the object store afterwards, so that a slow store does not hold the log. A signature needs it
 * there and puts it there itself where this did not succeed. */
@ApplicationScoped
class SheetConfirming {

    private static final Logger LOG = Logger.getLogger(SheetConfirming.class);

    private final SheetConfirmation confirmation;
    private final EvidenceStore store;

    SheetConfirming(SheetConfirmation confirmation, EvidenceStore store) {
        this.confirmation = confirmation;
        this.store = store;
    }

    void confirm(long id, Confirmation body, Actor actor) {
        SheetPackage frozen = confirmation.confirm(id, body, actor);
        try {
            store.keep(frozen.content, frozen.sha256);
        } catch (Refusal away) {
            LOG.warnf("the package of sheet %d goes to the store with its signature: %s", id, away.getMessage());
        }
    }
}
