package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Scope;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;

/** The colleges, majors and classes of a cohort, as far as somebody sees graduates of them. */
@ApplicationScoped
class Colleges {

    private final EntityManager entities;

    Colleges(EntityManager entities) {
        this.entities = entities;
    }

    private record Cell(String college, String collegeName, String major, String majorName, String name, long count) {}

    /** @return the colleges by code, each with majors by code and classes by name */
    Page<CollegeView> list(int year, Actor actor, PageRequest page) {
        Scope.Predicate scope = actor.scope();
        var query = entities.createQuery(
                        "select g.college.code, g.college.name, g.major.code, g.major.name, g.schoolClass.name, count(g)"
                                + " from Graduate g where g.cohortYear = :year and g.onRoster and "
                                + scope.hql()
                                + " group by g.college.code, g.college.name, g.major.code, g.major.name,"
                                + " g.schoolClass.name"
                                + " order by g.college.code, g.major.code, g.schoolClass.name",
                        Object[].class)
                .setParameter("year", year);
        scope.parameters().forEach(query::setParameter);
        Map<String, List<Cell>> byCollege = new LinkedHashMap<>();
        for (Object[] row : query.getResultList()) {
            Cell cell = new Cell(
                    (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (Long) row[5]);
            byCollege.computeIfAbsent(cell.college(), code -> new ArrayList<>()).add(cell);
        }
        List<CollegeView> all = byCollege.values().stream().map(Colleges::view).toList();
        List<CollegeView> items =
                all.stream().skip(page.offset()).limit(page.size).toList();
        return Page.of(items, all.size(), page);
    }

    private static CollegeView view(List<Cell> cells) {
        Map<String, CollegeView.MajorView> majors = new LinkedHashMap<>();
        Map<String, Long> classes = new java.util.TreeMap<>();
        for (Cell cell : cells) {
            majors.put(cell.major(), new CollegeView.MajorView(cell.major(), cell.majorName()));
            classes.merge(cell.name(), cell.count(), Long::sum);
        }
        Cell first = cells.getFirst();
        return new CollegeView(
                first.college(),
                first.collegeName(),
                List.copyOf(majors.values()),
                classes.entrySet().stream()
                        .map(entry -> new CollegeView.ClassView(
                                first.college() + "/" + entry.getKey(), entry.getKey(), entry.getValue()))
                        .toList());
    }
}
