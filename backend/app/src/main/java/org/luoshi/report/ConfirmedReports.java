package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.luoshi.problem.Problem;

/** The reports that the province confirmed, for whoever publishes them (R9.2). */
@ApplicationScoped
public class ConfirmedReports {

    private final ReportPackages packages;

    ConfirmedReports(ReportPackages packages) {
        this.packages = packages;
    }

    /** A report with what the province answered.
     * @param id of the package
     * @param entry id of the log's entry that tells of the freeze
     * @param confirmedOn null while the province has not confirmed it
     * @param collegeNames by code
     * @param majorNames by code
     * @param grouping of destinations that the cohort's tables show */
    public record Report(
            long id,
            ReportKind kind,
            int number,
            Instant frozenAt,
            String root,
            String sha256,
            String note,
            long entry,
            String reason,
            LocalDate confirmedOn,
            String reference,
            ReportFigures figures,
            Map<String, String> collegeNames,
            Map<String, String> majorNames,
            String grouping) {}

    /** Keeps everybody else from freezing, confirming or publishing until the transaction ends.
     * @return the last report of a kind, which the province confirmed
     * @throws org.luoshi.problem.Refusal not-found, out-of-order before the freeze or the province's confirmation */
    @Transactional(Transactional.TxType.MANDATORY)
    public Report require(int cohort, ReportKind kind) {
        packages.hold(cohort);
        Report latest = view(packages.require(cohort, kind, null));
        if (latest.confirmedOn == null) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "省教育厅还没有确认第 " + latest.number + " 号上报包，不能公布。请先登记省厅的确认。",
                            "The province has not confirmed report " + latest.number
                                    + " yet: enter its confirmation before the rate is published.")
                    .rule("R9.2");
        }
        return latest;
    }

    /** @return the last report of a kind, confirmed or not; empty before the freeze
     * @throws org.luoshi.problem.Refusal not-found for an unknown cohort */
    @Transactional
    public Optional<Report> latest(int cohort, ReportKind kind) {
        packages.cohort(cohort);
        return Optional.ofNullable(packages.latest(cohort, kind)).map(this::view);
    }

    private Report view(ReportPackage one) {
        ReportContent content = packages.withoutLines(one);
        ReportStated stated = content.stated();
        Optional<ProvinceConfirmed> confirmed = packages.confirmation(one);
        return new Report(
                one.id,
                one.kind,
                one.number,
                one.frozenAt,
                one.root,
                one.sha256,
                one.note,
                one.entryId,
                one.reason,
                confirmed.map(said -> said.confirmedOn).orElse(null),
                confirmed.map(said -> said.reference).orElse(null),
                content.figures(),
                stated.collegeNames(),
                stated.majorNames(),
                stated.grouping());
    }
}
