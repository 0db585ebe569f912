package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What comes next for a cut of a cohort: freeze, the province's confirmation; then a correction begins anew (R9). */
@ApplicationScoped
class ReportSteps {

    private final ReportPackages packages;

    ReportSteps(ReportPackages packages) {
        this.packages = packages;
    }

    ReportView.Steps of(int cohort, ReportKind kind) {
        ReportPackage latest = packages.latest(cohort, kind);
        List<ReportAction> actions = new ArrayList<>();
        if (latest == null) {
            if (kind == ReportKind.INITIAL || packages.initialConfirmed(cohort)) {
                actions.add(ReportAction.FREEZE);
            }
            return new ReportView.Steps(kind, null, actions);
        }
        actions.add(ReportAction.CORRECT);
        if (packages.confirmation(latest).isEmpty()) {
            actions.add(ReportAction.CONFIRM);
        }
        return new ReportView.Steps(kind, latest.number, actions);
    }
}
