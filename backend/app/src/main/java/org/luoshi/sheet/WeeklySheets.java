package org.luoshi.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.cohort.College;
import org.luoshi.listing.Page;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Finds weekly sheets, never more than an actor may see: officers and leaders those of their college, the office and inspectors all. */
@ApplicationScoped
class WeeklySheets implements PanacheRepositoryBase<WeeklySheet, Long> {

    static final Set<Role> READERS = EnumSet.of(Role.OFFICER, Role.LEADER, Role.OFFICE, Role.INSPECTOR);
    static final Set<Role> OFFICER = EnumSet.of(Role.OFFICER);
    static final Set<Role> LEADER = EnumSet.of(Role.LEADER);

    /** @return the sheet as one of these roles sees it
     * @throws org.luoshi.problem.Refusal not-found */
    WeeklySheet require(long id, Actor actor, Set<Role> roles) {
        return find("from WeeklySheet s join fetch s.college where s.id = ?1 and " + within(actor, roles), id)
                .firstResultOptional()
                .orElseThrow(WebProblems::notFound);
    }

    /** The same, and makes everybody else who wants to change this sheet wait until the transaction ends. */
    WeeklySheet hold(long id, Actor actor, Set<Role> roles) {
        getEntityManager()
                .createNativeQuery("select id from weekly_sheet where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return require(id, actor, roles);
    }

    /** Waits for a roster that is being taken over, and makes the next one wait until this transaction ends: both take what they need of
     * graduates one after the other, and in another order.
     * @throws org.luoshi.problem.Refusal out-of-order where that takes longer than the database waits */
    void afterImports(College college) {
        try {
            getEntityManager()
                    .createNativeQuery("select id from college where id = ?1 lock in share mode")
                    .setParameter(1, college.id)
                    .getResultList();
        } catch (PessimisticLockException | LockTimeoutException longer) {
            throw Problem.OUT_OF_ORDER
                    .because("名单正在导入，请在导入结束后再签字。", "A roster is being imported: sign when that has ended.")
                    .rule("R2.2");
        }
    }

    private static String within(Actor actor, Set<Role> roles) {
        return actor.as(roles).reach().condition("s.college.id", "s.college.id");
    }

    /** @return the college, where it is one that the actor serves in these roles */
    Optional<College> college(int cohort, String code, Actor actor, Set<Role> roles) {
        return getEntityManager()
                .createQuery(
                        "from College c where c.cohortYear = ?1 and c.code = ?2 and "
                                + actor.as(roles).reach().condition("c.id", "c.id"),
                        College.class)
                .setParameter(1, cohort)
                .setParameter(2, code)
                .getResultStream()
                .findFirst();
    }

    /** @return colleges of the cohort whose sheets the actor reads, by code */
    List<College> colleges(int cohort, Actor actor) {
        return getEntityManager()
                .createQuery(
                        "from College c where c.cohortYear = ?1 and "
                                + actor.as(READERS).reach().condition("c.id", "c.id") + " order by c.code",
                        College.class)
                .setParameter(1, cohort)
                .getResultList();
    }

    Page<WeeklySheet> page(SheetQuery query, Actor actor) {
        StringBuilder condition = new StringBuilder("where ").append(within(actor, READERS));
        Map<String, Object> parameters = new HashMap<>();
        and("s.cohortYear", "cohort", query.cohort, condition, parameters);
        and("s.college.code", "college", query.college, condition, parameters);
        and("s.week", "week", query.week, condition, parameters);
        and("s.state", "state", query.state, condition, parameters);
        List<WeeklySheet> items = find(
                        "from WeeklySheet s join fetch s.college " + condition
                                + " order by s.week desc, s.college.code",
                        parameters)
                .page(query.page, query.size)
                .list();
        var count = getEntityManager().createQuery("select count(*) from WeeklySheet s " + condition, Long.class);
        parameters.forEach(count::setParameter);
        return Page.of(items, count.getSingleResult(), query);
    }

    private static void and(
            String column, String name, Object value, StringBuilder condition, Map<String, Object> parameters) {
        if (value != null) {
            condition.append(" and ").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    Optional<WeeklySheet> ofWeek(College college, String week) {
        return find("college = ?1 and week = ?2", college, week).firstResultOptional();
    }

    /** @return what was confirmed last, null before the first confirmation */
    SheetPackage latest(WeeklySheet sheet) {
        return getEntityManager()
                .createQuery("from SheetPackage p where p.sheetId = ?1 order by p.nth desc", SheetPackage.class)
                .setParameter(1, sheet.id)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** @return what was confirmed last of each of these sheets, by sheet; their contents are not read */
    Map<Long, SheetPackage> latest(Collection<WeeklySheet> these) {
        return getEntityManager()
                .createQuery("from SheetPackage p where p.sheetId in ?1 order by p.nth", SheetPackage.class)
                .setParameter(1, ids(these))
                .getResultStream()
                .collect(Collectors.toMap(one -> one.sheetId, one -> one, (earlier, later) -> later));
    }

    /** @return the signatures of these sheets, by sheet */
    Map<Long, SheetSignature> signatures(Collection<WeeklySheet> these) {
        return getEntityManager()
                .createQuery("from SheetSignature s where s.sheetId in ?1", SheetSignature.class)
                .setParameter(1, ids(these))
                .getResultStream()
                .collect(Collectors.toMap(one -> one.sheetId, one -> one));
    }

    private static List<Long> ids(Collection<WeeklySheet> these) {
        return these.stream().map(one -> one.id).toList();
    }

    /** @return how often it was confirmed */
    int confirmations(WeeklySheet sheet) {
        return getEntityManager()
                .createQuery("select coalesce(max(p.nth), 0) from SheetPackage p where p.sheetId = ?1", Integer.class)
                .setParameter(1, sheet.id)
                .getSingleResult();
    }

    SheetSignature signature(WeeklySheet sheet) {
        return first(getEntityManager()
                .createQuery("from SheetSignature s where s.sheetId = ?1", SheetSignature.class)
                .setParameter(1, sheet.id)
                .getResultList());
    }

    /** @return the last signature of a college, null before the first */
    SheetSignature lastSigned(long college) {
        return first(getEntityManager()
                .createQuery("from SheetSignature s where s.collegeId = ?1 order by s.id desc", SheetSignature.class)
                .setParameter(1, college)
                .setMaxResults(1)
                .getResultList());
    }

    private static SheetSignature first(List<SheetSignature> found) {
        return found.isEmpty() ? null : found.getFirst();
    }
}
