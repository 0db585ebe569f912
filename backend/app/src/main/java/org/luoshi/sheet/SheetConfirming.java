package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.luoshi.access.Actor;
import org.luoshi.evidence.PackageStore;
import org.luoshi.problem.Refusal;

/** Confirms a sheet, and puts the package into the object store beside the transaction, so that a slow store does not hold the log. A signature
 * needs it there and puts it there itself where this did not succeed. */
@ApplicationScoped
class SheetConfirming {

    private static final Logger LOG = Logger.getLogger(SheetConfirming.class);

    private final SheetConfirmation confirmation;
    private final PackageStore store;
    private final SheetViews views;

    SheetConfirming(SheetConfirmation confirmation, PackageStore store, SheetViews views) {
        this.confirmation = confirmation;
        this.store = store;
        this.views = views;
    }

    SheetView confirm(long id, Confirmation body, Actor actor) {
        List<Thread> keeping = new ArrayList<>(1);
        try {
            // named by its content: one whose confirmation fails after all is in nobody's way
            SheetPackage frozen = confirmation.confirm(
                    id, body, actor, made -> keeping.add(Thread.ofVirtual().start(() -> keep(made))));
            return views.one(id, frozen, actor);
        } finally {
            keeping.forEach(SheetConfirming::join);
        }
    }

    private void keep(SheetPackage made) {
        try {
            store.keep(made.content(), made.sha256);
        } catch (Refusal away) {
            LOG.warnf(
                    "the package of sheet %d goes to the store with its signature: %s",
                    made.sheetId, away.getMessage());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
