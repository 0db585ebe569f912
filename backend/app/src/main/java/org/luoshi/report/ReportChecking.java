package org.luoshi.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.cohort.Graduate;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.sheet.CollegeSheets;

/** The checks before a freeze, at any time and without freezing anything (R9.1). */
@ApplicationScoped
class ReportChecking {

    private final ReportPackages packages;
    private final ReportSource source;
    private final CollegeSheets sheets;
    private final Completeness completeness;
    private final EntityManager entities;
    private final AgroalDataSource database;

    ReportChecking(
            ReportPackages packages,
            ReportSource source,
            CollegeSheets sheets,
            Completeness completeness,
            EntityManager entities,
            AgroalDataSource database) {
        this.packages = packages;
        this.source = source;
        this.sheets = sheets;
        this.completeness = completeness;
        this.entities = entities;
        this.database = database;
    }

    private record Looked(Findings found, Map<String, CollegeSheets.OfCollege> colleges) {}

    private Looked look(int cohort) {
        packages.cohort(cohort);
        try (Connection connection = database.getConnection()) {
            List<CollegeSheets.OfCollege> colleges = sheets.now(cohort, connection);
            ReportContent content = source.now(cohort, ReportKind.INITIAL, 1, null, colleges, 0, connection);
            return new Looked(
                    completeness.of(
                            cohort,
                            colleges,
                            content,
                            NationalRows.of(cohort, content.lines(), connection),
                            connection),
                    colleges.stream().collect(Collectors.toMap(CollegeSheets.OfCollege::code, Function.identity())));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    List<ReportView.Check> all(int cohort) {
        Findings found = look(cohort).found;
        return Arrays.stream(ReportCheck.values())
                .map(check ->
                        new ReportView.Check(check, check.refuses(), check.rule(), check.text(), found.count(check)))
                .toList();
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    Page<FindingView> lines(int cohort, ReportCheck check, PageRequest page) {
        Looked looked = look(cohort);
        List<Findings.Line> all = looked.found.of(check);
        List<FindingView> items = all.stream()
                .skip(page.offset())
                .limit(page.size)
                .map(line -> view(line, looked.colleges.get(line.college())))
                .toList();
        return Page.of(items, all.size(), page);
    }

    private FindingView view(Findings.Line line, CollegeSheets.OfCollege college) {
        return new FindingView(
                line.college(),
                college == null ? null : college.name(),
                college == null || college.signed() == null
                        ? null
                        : college.signed().sheet(),
                line.graduate() == null ? null : person(Long.parseLong(line.graduate())),
                line.detail());
    }

    private FindingView.Person person(long id) {
        Graduate graduate = entities.find(Graduate.class, id);
        return new FindingView.Person(
                String.valueOf(id), graduate.name, graduate.studentNumber, graduate.schoolClass.name);
    }
}
