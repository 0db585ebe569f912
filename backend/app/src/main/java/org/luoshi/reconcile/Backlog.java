package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Reach;
import org.luoshi.cohort.College;
import org.luoshi.national.NationalColumn;
import org.luoshi.policy.NationalCodes;

/** What was verified here and still has to be changed in the national register (R5.3): the last rows that came from there held against what
 * counts today. No new file is needed for it. */
@ApplicationScoped
class Backlog {

    private final Coverage coverage;
    private final HereRows here;
    private final ReconciliationStore store;
    private final EntityManager entities;
    private final Clock clock;

    Backlog(Coverage coverage, HereRows here, ReconciliationStore store, EntityManager entities, Clock clock) {
        this.coverage = coverage;
        this.here = here;
        this.store = store;
        this.entities = entities;
        this.clock = clock;
    }

    /** @return the longest waiting first */
    BacklogView.OfPage page(int year, BacklogQuery wanted, Actor actor) {
        coverage.requireCohort(year);
        Reach reach = Coverage.view(actor);
        Set<Long> inView = coverage.inView(year, actor);
        Map<Long, College> colleges = coverage.all(year).stream()
                .filter(one -> inView.contains(one.id))
                .filter(one -> wanted.college == null || one.code.equals(wanted.college))
                .collect(Collectors.toMap(one -> one.id, one -> one));
        Map<Long, Instant> imported = imports(year);
        Instant whole = imported.get(null);
        Map<Long, ReconciliationStore.Kept> rows = store.rows(year);
        Comparison comparison = new Comparison(NationalCodes.of(year), EnumSet.allOf(ComparedField.class));
        Map<Long, SchoolClassOf> classes = classes(year);
        Owners owners = Owners.of(year, entities);
        Instant now = clock.instant();
        List<BacklogView> all = new ArrayList<>();
        for (Here one : here.of(year, null)) {
            // a college of which no file ever came cannot be behind it
            if (!one.counted()
                    || !colleges.containsKey(one.college())
                    || !reach.includes(
                            one.college(), classes.get(one.graduate()).id())
                    || whole == null && !imported.containsKey(one.college())) {
                continue;
            }
            ReconciliationStore.Kept kept = rows.get(one.graduate());
            if (kept == null && one.counts() == null) {
                continue;
            }
            List<Difference> changes =
                    comparison.toBeChanged(one, kept == null ? null : kept.number(), kept == null ? null : kept.row());
            if (!changes.isEmpty()) {
                BacklogView view = view(one, kept, changes, colleges, classes, owners, now);
                if ((wanted.owner == null || wanted.owner == view.owner())
                        && (wanted.minDays == null || view.days() >= wanted.minDays)) {
                    all.add(view);
                }
            }
        }
        all.sort(Comparator.comparing(BacklogView::since)
                .thenComparing(one -> one.graduate().studentNumber()));
        Instant last = imported.entrySet().stream()
                .filter(one -> one.getKey() == null || colleges.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new BacklogView.OfPage(
                all.stream().skip(wanted.offset()).limit(wanted.size).toList(),
                all.size(),
                wanted.page,
                wanted.size,
                last);
    }

    private static BacklogView view(
            Here one,
            ReconciliationStore.Kept kept,
            List<Difference> changes,
            Map<Long, College> colleges,
            Map<Long, SchoolClassOf> classes,
            Owners owners,
            Instant now) {
        Difference first = changes.getFirst();
        College college = colleges.get(one.college());
        SchoolClassOf schoolClass = classes.get(one.graduate());
        Instant since = one.counts() == null ? one.lastSince() : one.counts().since();
        return new BacklogView(
                new DifferenceView.Whose(
                        String.valueOf(one.graduate()),
                        one.studentNumber(),
                        one.row().get(NationalColumn.NAME),
                        college.code,
                        college.name,
                        schoolClass.name()),
                ComparedField.DESTINATION.shown(one.row()),
                kept == null ? "" : ComparedField.DESTINATION.shown(kept.row()),
                kept != null,
                changes.stream()
                        .filter(change -> change.field() != null)
                        .map(change -> new BacklogView.Change(change.field(), change.here(), change.there()))
                        .toList(),
                first.owner(),
                owners.names(first.owner(), one.college(), schoolClass.id()),
                since,
                Math.max(0, Duration.between(since, now).toDays()));
    }

    private record SchoolClassOf(Long id, String name) {}

    private Map<Long, SchoolClassOf> classes(int year) {
        Map<Long, SchoolClassOf> classes = new HashMap<>();
        entities.createQuery(
                        "select g.id, g.schoolClass.id, g.schoolClass.name from Graduate g where g.cohortYear = :year",
                        Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .forEach(row -> classes.put((Long) row[0], new SchoolClassOf((Long) row[1], (String) row[2])));
        return classes;
    }

    // by college; null stands for a file of the whole school
    private Map<Long, Instant> imports(int year) {
        Map<Long, Instant> imports = new HashMap<>();
        entities.createQuery(
                        "select c.id, max(r.createdAt) from Reconciliation r left join r.college c where r.cohortYear = :year"
                                + " group by c.id",
                        Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .forEach(row -> imports.put((Long) row[0], (Instant) row[1]));
        return imports;
    }
}
