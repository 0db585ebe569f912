package org.luoshi.report;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.luoshi.cohort.Graduate;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.sheet.CollegeSheets;

/** The checks before a freeze, at any time and without freezing anything (R9.1). They read the whole cohort: each instance does that once at a
 * time, and once for each state of the log, so that leafing through what was found costs nothing. */
@ApplicationScoped
class ReportChecking {

    /** Cohorts whose findings are kept. */
    private static final int KEPT = 4;

    private final ReportPackages packages;
    private final ReportSource source;
    private final CollegeSheets sheets;
    private final Completeness completeness;
    private final EntityManager entities;
    private final AgroalDataSource database;

    private final ReentrantLock turn = new ReentrantLock();
    private final Map<State, Looked> looked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<State, Looked> eldest) {
            return size() > KEPT;
        }
    };

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

    /** @param names of colleges by code
     * @param sheets ids of their last signed sheets by code; those without one left out */
    private record Looked(Findings found, Map<String, String> names, Map<String, String> sheets) {}

    /** Everything that can change what is found is in the log, which only grows: as many entries, the same findings.
     * @param entries that are committed, whether they have their place already or not */
    private record State(int cohort, long entries) {}

    private Looked look(int cohort) {
        // before the transaction has a connection, so that those who wait hold none
        turn.lock();
        try {
            packages.cohort(cohort);
            State now = state(cohort);
            Looked known = looked.get(now);
            if (known == null) {
                looked.keySet().removeIf(one -> one.cohort == cohort);
                known = lookNow(cohort);
                looked.put(now, known);
            }
            return known;
        } finally {
            turn.unlock();
        }
    }

    private State state(int cohort) {
        Number entries =
                (Number) entities.createNativeQuery("select (select coalesce(max(position) + 1, 0) from audit_leaf)"
                                + " + (select count(*) from audit_pending)")
                        .getSingleResult();
        return new State(cohort, entries.longValue());
    }

    private Looked lookNow(int cohort) {
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
                    colleges.stream()
                            .collect(Collectors.toMap(CollegeSheets.OfCollege::code, CollegeSheets.OfCollege::name)),
                    colleges.stream()
                            .filter(one -> one.signed() != null)
                            .collect(Collectors.toMap(CollegeSheets.OfCollege::code, one -> one.signed()
                                    .sheet())));
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
                .map(line -> view(line, looked))
                .toList();
        return Page.of(items, all.size(), page);
    }

    private FindingView view(Findings.Line line, Looked looked) {
        return new FindingView(
                line.college(),
                line.college() == null ? null : looked.names.get(line.college()),
                line.college() == null ? null : looked.sheets.get(line.college()),
                line.graduate() == null ? null : person(Long.parseLong(line.graduate())),
                line.detail());
    }

    private FindingView.Person person(long id) {
        Graduate graduate = entities.find(Graduate.class, id);
        return new FindingView.Person(
                String.valueOf(id), graduate.name, graduate.studentNumber, graduate.schoolClass.name);
    }
}
