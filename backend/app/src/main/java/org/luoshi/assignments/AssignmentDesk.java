package org.luoshi.assignments;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.luoshi.access.Actor;
import org.luoshi.access.Assignment;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.cohort.Cohort;
import org.luoshi.cohort.College;
import org.luoshi.cohort.SchoolClass;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Gives staff their classes and colleges (R4.2). */
@ApplicationScoped
public class AssignmentDesk implements PanacheRepositoryBase<Assignment, Long> {

    private static final String WITHOUT_REVIEWER =
            " from Graduate g join g.schoolClass c where g.cohortYear = ?1 and g.onRoster"
                    + " and not exists (select 1 from Assignment a where a.schoolClass = c and a.role in ?2)";
    private static final String OF_ONE = "cohortYear = ?1 and staffNumber = ?2 and role = ?3";

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Event<AssignmentsChanged> changed;

    AssignmentDesk(EntityManager entities, AuditTrail audit, Event<AssignmentsChanged> changed) {
        this.entities = entities;
        this.audit = audit;
        this.changed = changed;
    }

    /** @return one item for each staff number and role, in that order */
    Page<AssignmentView> list(int cohort, PageRequest page) {
        requireCohort(cohort);
        List<Object[]> people = entities.createQuery(
                        "select a.staffNumber, a.role from Assignment a where a.cohortYear = ?1"
                                + " group by a.staffNumber, a.role order by a.staffNumber, a.role",
                        Object[].class)
                .setParameter(1, cohort)
                .setFirstResult(page.offset())
                .setMaxResults(page.size)
                .getResultList();
        long total = entities.createQuery(
                        "select count(distinct concat(a.role, '/', a.staffNumber)) from Assignment a where a.cohortYear = ?1",
                        Long.class)
                .setParameter(1, cohort)
                .getSingleResult();
        List<AssignmentView> items = people.stream()
                .map(one -> view(held(cohort, (String) one[0], (String) one[1])))
                .toList();
        return Page.of(items, total, page);
    }

    /** Replaces what a staff member holds in a cohort and role; the same again changes nothing but the name. */
    @Transactional
    public AssignmentView replace(String staffNumber, AssignmentChange wanted, Actor actor) {
        requireCohort(wanted.cohort());
        List<Assignment> rows = AssignmentRows.of(staffNumber, wanted, entities);
        String role = wanted.role().realmName();
        List<String> before = names(held(wanted.cohort(), staffNumber, role));
        String salt = Salted.salt();
        rows.forEach(row -> row.salt = salt);
        delete(OF_ONE, wanted.cohort(), staffNumber, role);
        rows.forEach(this::persist);
        flush();
        record("assignment-replaced", staffNumber, wanted.cohort(), role, before, rows, actor);
        changed.fire(new AssignmentsChanged(staffNumber));
        return view(rows);
    }

    @Transactional
    void remove(String staffNumber, int cohort, AssignableRole role, Actor actor) {
        requireCohort(cohort);
        List<Assignment> held = held(cohort, staffNumber, role.realmName());
        if (held.isEmpty()) {
            throw WebProblems.notFound();
        }
        List<String> before = names(held);
        delete(OF_ONE, cohort, staffNumber, role.realmName());
        record("assignment-removed", staffNumber, cohort, role.realmName(), before, List.<Assignment>of(), actor);
        changed.fire(new AssignmentsChanged(staffNumber));
    }

    /** @return classes with graduates on the roster and neither counselor nor class adviser */
    Page<ClassGapView> gaps(int cohort, PageRequest page) {
        requireCohort(cohort);
        List<String> reviewers = List.of(Role.COUNSELOR.realmName(), Role.CLASS_ADVISER.realmName());
        List<ClassGapView> items = entities.createQuery(
                        "select c.college.code, c.college.name, c.name, count(g)" + WITHOUT_REVIEWER
                                + " group by c.college.code, c.college.name, c.name order by c.college.code, c.name",
                        Object[].class)
                .setParameter(1, cohort)
                .setParameter(2, reviewers)
                .setFirstResult(page.offset())
                .setMaxResults(page.size)
                .getResultStream()
                .map(row -> new ClassGapView(
                        (String) row[0], (String) row[1], (String) row[2], row[0] + "/" + row[2], (Long) row[3]))
                .toList();
        long total = entities.createQuery("select count(distinct c.id)" + WITHOUT_REVIEWER, Long.class)
                .setParameter(1, cohort)
                .setParameter(2, reviewers)
                .getSingleResult();
        return Page.of(items, total, page);
    }

    private void requireCohort(int year) {
        if (entities.find(Cohort.class, year) == null) {
            throw WebProblems.notFound();
        }
    }

    private List<Assignment> held(int cohort, String staffNumber, String role) {
        return find(
                        "from Assignment a left join fetch a.college left join fetch a.schoolClass c"
                                + " where a.cohortYear = ?1 and a.staffNumber = ?2 and a.role = ?3 order by c.name",
                        cohort,
                        staffNumber,
                        role)
                .list();
    }

    private static AssignmentView view(List<Assignment> rows) {
        Assignment first = rows.getFirst();
        AssignableRole role = AssignableRole.of(first.role);
        College college = first.college;
        List<String> classes = rows.stream()
                .map(row -> row.schoolClass)
                .filter(one -> one != null)
                .map((SchoolClass one) -> one.name)
                .sorted()
                .toList();
        return new AssignmentView(
                first.cohortYear,
                first.staffNumber,
                first.name,
                role,
                college == null ? null : college.code,
                college == null ? null : college.name,
                classes,
                role.servesClasses() && classes.isEmpty(),
                first.phone);
    }

    private static List<String> names(List<Assignment> rows) {
        TreeSet<String> names = new TreeSet<>();
        for (Assignment row : rows) {
            names.add(AssignmentsCheck.name(
                    row.college == null ? null : row.college.id, row.schoolClass == null ? null : row.schoolClass.id));
        }
        return List.copyOf(names);
    }

    private void record(
            String event,
            String staffNumber,
            int cohort,
            String role,
            List<String> before,
            List<Assignment> after,
            Actor actor) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("before", AssignmentsCheck.logged(before));
        payload.put("after", AssignmentsCheck.logged(names(after)));
        if (!after.isEmpty()) {
            Assignment first = after.getFirst();
            payload.put("nameDigest", Salted.digest(first.salt, first.name, first.phone));
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                event,
                "assignment",
                cohort + "/" + role + "/" + staffNumber,
                payload);
    }

    static Refusal wrong(String field, String zh, String en) {
        return Problem.INVALID_REQUEST
                .because("分工不正确，请按提示修改。", "The assignment is wrong: see the field.")
                .field(field, zh, en);
    }
}
