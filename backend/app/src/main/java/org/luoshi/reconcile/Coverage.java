package org.luoshi.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.access.Actor;
import org.luoshi.access.Reach;
import org.luoshi.access.Role;
import org.luoshi.cohort.Cohort;
import org.luoshi.cohort.College;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Which colleges of a cohort somebody reconciles: the office all of them, an officer their own (R4.1, R7.1). */
@ApplicationScoped
class Coverage {

    private static final Set<Role> ROLES = Set.of(Role.OFFICER, Role.OFFICE);
    private static final Set<Role> READERS = Set.of(Role.OFFICER, Role.OFFICE, Role.COUNSELOR, Role.CLASS_ADVISER);

    private final EntityManager entities;

    Coverage(EntityManager entities) {
        this.entities = entities;
    }

    /** @return what the roles that reconcile open to this person: no class that they serve beside */
    static Reach reach(Actor actor) {
        return actor.as(ROLES).reach();
    }

    /** @return what this person may read of reconciliations: class staff the lines of their classes beside */
    static Reach view(Actor actor) {
        return actor.as(READERS).reach();
    }

    /** @return whether this person may hand files in, and not only read what came of them */
    static boolean reconciles(Actor actor) {
        return ROLES.stream().anyMatch(actor::has);
    }

    /** @return the realm name of the role in which this person reconciles */
    static String role(Actor actor) {
        return Stream.of(Role.OFFICE, Role.OFFICER, Role.COUNSELOR, Role.CLASS_ADVISER)
                .filter(actor::has)
                .findFirst()
                .orElseThrow()
                .realmName();
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    void requireCohort(int year) {
        if (entities.find(Cohort.class, year) == null) {
            throw WebProblems.notFound();
        }
    }

    /** @return the colleges of the cohort that this person may see, by code */
    List<College> colleges(int year, Actor actor) {
        Reach reach = reach(actor);
        return all(year).stream()
                .filter(one -> reach.wholeSchool() || reach.collegeIds().contains(one.id))
                .toList();
    }

    /** @return every college of the cohort, by code */
    List<College> all(int year) {
        return entities.createQuery("from College c where c.cohortYear = :year order by c.code", College.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** @return ids of the colleges of the cohort of which this person may see anything, a class suffices */
    Set<Long> inView(int year, Actor actor) {
        Reach reach = view(actor);
        return entities.createQuery(
                        "select k.id, k.college.id from SchoolClass k where k.college.cohortYear = :year",
                        Object[].class)
                .setParameter("year", year)
                .getResultStream()
                .filter(row -> reach.includes((Long) row[1], (Long) row[0]))
                .map(row -> (Long) row[1])
                .collect(Collectors.toSet());
    }

    /** @param code of the college, null for all that this person has
     * @return the college that a file is about, null for the whole school
     * @throws org.luoshi.problem.Refusal not-found, and invalid-request where somebody of several colleges names none */
    College ofFile(int year, String code, Actor actor) {
        requireCohort(year);
        if (code == null && reach(actor).wholeSchool()) {
            return null;
        }
        List<College> some = colleges(year, actor).stream()
                .filter(one -> code == null || one.code.equals(code))
                .toList();
        if (some.isEmpty()) {
            throw WebProblems.notFound();
        }
        if (some.size() > 1) {
            throw Problem.INVALID_REQUEST
                    .because("请写明是哪个二级学院的文件。", "Say which college the file is about.")
                    .field("college", "请填写二级学院代码", "send the code of the college");
        }
        return some.getFirst();
    }
}
