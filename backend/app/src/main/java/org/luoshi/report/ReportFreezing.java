package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.luoshi.access.Actor;
import org.luoshi.evidence.PackageStore;
import org.luoshi.problem.Refusal;

/** Freezes a cohort and puts the package into the object store afterwards, so that a slow store does not hold the log. The province's
 * confirmation needs it there and puts it there itself where this did not succeed. */
@ApplicationScoped
class ReportFreezing {

    private static final Logger LOG = Logger.getLogger(ReportFreezing.class);

    private final ReportFreeze freeze;
    private final PackageStore store;

    ReportFreezing(ReportFreeze freeze, PackageStore store) {
        this.freeze = freeze;
        this.store = store;
    }

    void freeze(int cohort, NewReport body, Actor actor) {
        ReportPackage frozen = freeze.freeze(cohort, body, actor);
        try {
            store.keep(frozen.content(), frozen.sha256);
        } catch (Refusal away) {
            LOG.warnf("the report of %d goes to the store with its confirmation: %s", cohort, away.getMessage());
        }
    }
}
