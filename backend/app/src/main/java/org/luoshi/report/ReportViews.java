package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.cohort.Cohort;
import org.luoshi.statistics.EmploymentRate;

/** Reports as the office sees them: counts of the package, rates by the one formula (R2.3). */
@ApplicationScoped
class ReportViews {

    private final ReportPackages packages;
    private final ReportChecking checking;
    private final ReportSteps steps;

    ReportViews(ReportPackages packages, ReportChecking checking, ReportSteps steps) {
        this.packages = packages;
        this.checking = checking;
        this.steps = steps;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    ReportView of(int cohort) {
        Cohort dates = packages.cohort(cohort);
        return new ReportView(
                cohort,
                dates.reportDueOn,
                dates.publishDueOn,
                checking.all(cohort),
                packages.of(cohort).stream().map(this::view).toList(),
                Arrays.stream(ReportKind.values())
                        .map(kind -> steps.of(cohort, kind))
                        .toList());
    }

    private ReportView.Package view(ReportPackage one) {
        ReportContent content = packages.withoutLines(one);
        ReportFigures figures = content.figures();
        ReportStated stated = content.stated();
        return new ReportView.Package(
                one.kind,
                one.number,
                one.frozenAt,
                one.frozenByName,
                one.position,
                figures.rosterVersion(),
                figures.policyVersion(),
                one.root,
                one.sha256,
                one.reason,
                stated.warnings(),
                row(figures.total(), Map.of(ReportAssembly.SCHOOL, "")),
                figures.colleges().stream()
                        .map(college -> new ReportView.OfCollege(
                                row(college.row(), stated.collegeNames()),
                                college.majors().stream()
                                        .map(major -> row(major, stated.majorNames()))
                                        .toList()))
                        .toList(),
                figures.sheets().stream()
                        .map(sheet -> new ReportView.OfSheet(
                                sheet.college(),
                                sheet.sheet(),
                                sheet.week(),
                                sheet.position(),
                                sheet.root(),
                                sheet.sha256()))
                        .toList(),
                one.note,
                packages.confirmation(one)
                        .map(said ->
                                new ReportView.Confirmation(said.confirmedOn, said.reference, said.actorName, said.at))
                        .orElse(null));
    }

    static ReportView.Row row(ReportFigures.Row row, Map<String, String> names) {
        return new ReportView.Row(
                row.key(),
                names.getOrDefault(row.key(), row.key()),
                row.graduates(),
                row.notDeclared(),
                row.inDifficulty(),
                stage(row.reported(), row.graduates()),
                stage(row.verified(), row.graduates()),
                stage(row.signed(), row.graduates()));
    }

    private static ReportView.Stage stage(ReportFigures.Stage stage, long graduates) {
        Map<String, Long> destinations = new LinkedHashMap<>();
        stage.destinations().forEach((destination, count) -> destinations.put(destination.name(), count));
        return new ReportView.Stage(
                stage.employed(), EmploymentRate.of(graduates, stage.employed()).rate(), destinations, stage.groups());
    }

    /** @return the stored bytes of a report
     * @throws org.luoshi.problem.Refusal not-found, out-of-order before the freeze */
    @Transactional
    byte[] stored(int cohort, ReportKind kind, Integer number) {
        return packages.require(cohort, kind, number).content();
    }
}
