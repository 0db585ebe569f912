package org.luoshi.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Role;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Who is to have an account: those on the roster, and those who hold an assignment. As SQL, so that a class costs what a cohort costs. */
@ApplicationScoped
class AccountPeople {

    /** One row a person and place: number, name, college and class of a graduate; of staff the college, or none. */
    static final String GRADUATES =
            "select g.student_number as number, g.name, g.cohort_year, c.id as college_id, c.code as college, c.name as college_name,"
                    + " k.id as class_id, k.name as class_name from graduate g join college c on c.id = g.college_id"
                    + " join school_class k on k.id = g.class_id where g.on_roster = 1 and g.erased_at is null";

    static final String STAFF =
            "select distinct a.staff_number as number, a.name, a.cohort_year, c.id as college_id, c.code as college,"
                    + " c.name as college_name, cast(null as signed) as class_id, cast(null as char) as class_name"
                    + " from assignment a left join college c on c.id = a.college_id";

    private final EntityManager entities;

    AccountPeople(EntityManager entities) {
        this.entities = entities;
    }

    static String sql(AccountKind kind) {
        return kind == AccountKind.GRADUATE ? GRADUATES : STAFF;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    void requireCohort(int year) {
        if (entities.createNativeQuery("select year from cohort where year = ?1")
                .setParameter(1, year)
                .getResultList()
                .isEmpty()) {
            throw WebProblems.notFound();
        }
    }

    /** @return id of a college, null for null
     * @throws org.luoshi.problem.Refusal invalid-request where the cohort has no such college */
    Long college(int cohort, String code) {
        return code == null || code.isBlank()
                ? null
                : one(
                        entities.createNativeQuery("select id from college where cohort_year = ?1 and code = ?2")
                                .setParameter(1, cohort)
                                .setParameter(2, code)
                                .getResultList(),
                        "college");
    }

    /** @return id of a class by its key, null for null
     * @throws org.luoshi.problem.Refusal invalid-request where the cohort has no such class */
    Long schoolClass(int cohort, String key) {
        return key == null || key.isBlank()
                ? null
                : one(
                        entities.createNativeQuery(
                                        "select k.id from school_class k join college c on c.id = k.college_id"
                                                + " where c.cohort_year = ?1 and concat(c.code, '/', k.name) = ?2")
                                .setParameter(1, cohort)
                                .setParameter(2, key)
                                .getResultList(),
                        "classKey");
    }

    private static Long one(List<?> found, String field) {
        if (found.isEmpty()) {
            throw Problem.INVALID_REQUEST
                    .because("这一届没有这个班级或二级学院，请按提示修改。", "The cohort has no such class or college: see the field.")
                    .field(field, "请从列表中选择", "choose one of the list");
        }
        return ((Number) found.getFirst()).longValue();
    }

    /** @return the name under which a person of this number is known, of the newest cohort; empty where nobody has it any more */
    String name(AccountKind kind, String number) {
        List<?> names = entities.createNativeQuery(
                        "select p.name from (" + sql(kind) + ") p where p.number = ?1 order by p.cohort_year desc")
                .setParameter(1, number)
                .setMaxResults(1)
                .getResultList();
        return names.isEmpty() ? "" : (String) names.getFirst();
    }

    /** @return realm roles that roster and assignments give a person: of staff those of the assignments of every cohort */
    Set<String> roles(AccountKind kind, String number) {
        if (kind == AccountKind.GRADUATE) {
            return Set.of(Role.GRADUATE.realmName());
        }
        List<?> roles = entities.createNativeQuery("select distinct role from assignment where staff_number = ?1")
                .setParameter(1, number)
                .getResultList();
        return roles.stream().map(String.class::cast).collect(Collectors.toSet());
    }
}
