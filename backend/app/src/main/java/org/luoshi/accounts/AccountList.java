package org.luoshi.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.problem.WebProblems;

/** Who has an account: by class or college, and one by one. */
@ApplicationScoped
class AccountList {

    private final AccountPeople people;
    private final AccountSettings settings;
    private final EntityManager entities;
    private final Clock clock;

    AccountList(AccountPeople people, AccountSettings settings, EntityManager entities, Clock clock) {
        this.people = people;
        this.settings = settings;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    AccountPlaceView.All places(int cohort, AccountKind kind) {
        people.requireCohort(cohort);
        List<?> rows = entities.createNativeQuery(
                        "select coalesce(p.college, ''), coalesce(p.college_name, ''), p.class_name,"
                                + " count(distinct p.number)" + sum("a.state = 'READY'")
                                + sum("a.activated_at is not null")
                                + sum("a.code_until > ?3") + sum("a.disabled = 1") + sum("a.state = 'FAILED'")
                                + " from ("
                                + AccountPeople.sql(kind)
                                + ") p left join account a on a.kind = ?2 and a.number = p.number where p.cohort_year = ?1"
                                + " group by p.college, p.college_name, p.class_name order by p.college, p.class_name")
                .setParameter(1, cohort)
                .setParameter(2, kind.name())
                .setParameter(3, clock.instant())
                .getResultList();
        return new AccountPlaceView.All(
                rows.stream().map(row -> place((Object[]) row)).toList(),
                settings.clientSecret().isPresent());
    }

    private static String sum(String condition) {
        return ", coalesce(sum(case when " + condition + " then 1 else 0 end), 0)";
    }

    private static AccountPlaceView place(Object[] row) {
        String schoolClass = (String) row[2];
        return new AccountPlaceView(
                (String) row[0],
                (String) row[1],
                schoolClass == null ? null : row[0] + "/" + schoolClass,
                schoolClass,
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]));
    }

    @Transactional
    AccountView.OfPage page(AccountQuery wanted) {
        people.requireCohort(wanted.cohort);
        StringBuilder where = new StringBuilder(" from account a join (select number, max(name) as name,"
                + " max(class_name) as class_name from (" + AccountPeople.sql(wanted.kind)
                + ") one where cohort_year = :cohort");
        Map<String, Object> parameters = new HashMap<>(Map.of("cohort", wanted.cohort, "kind", wanted.kind.name()));
        Long college = people.college(wanted.cohort, wanted.college);
        Long schoolClass = people.schoolClass(wanted.cohort, wanted.schoolClass);
        and(where, parameters, "college_id = :college", "college", college);
        and(where, parameters, "class_id = :class", "class", schoolClass);
        where.append(" group by number) p on p.number = a.number where a.kind = :kind");
        and(where, parameters, "a.state = :state", "state", wanted.state == null ? null : wanted.state.name());
        and(where, parameters, "a.disabled = :disabled", "disabled", wanted.disabled);
        if (wanted.q != null && !wanted.q.isBlank()) {
            String literal =
                    wanted.q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            where.append(" and (p.number like :start escape '!' or p.name like :part escape '!')");
            parameters.put("start", literal + "%");
            parameters.put("part", "%" + literal + "%");
        }
        long total = number(ask("select count(*)" + where, parameters).getSingleResult());
        List<?> rows = ask("select a.id, p.name, p.class_name" + where + " order by p.class_name, a.number", parameters)
                .setFirstResult(wanted.offset())
                .setMaxResults(wanted.size)
                .getResultList();
        Instant now = clock.instant();
        return new AccountView.OfPage(
                rows.stream()
                        .map(row -> (Object[]) row)
                        .map(row -> view(
                                entities.find(Account.class, number(row[0])), (String) row[1], (String) row[2], now))
                        .toList(),
                total,
                wanted.page,
                wanted.size);
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    AccountView view(long id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw WebProblems.notFound();
        }
        return view(account, people.name(account.kind, account.number), null, clock.instant());
    }

    @Transactional
    AccountRunView.All runs(int cohort) {
        people.requireCohort(cohort);
        return new AccountRunView.All(
                entities.createQuery("from AccountRun r where r.cohortYear = ?1 order by r.id desc", AccountRun.class)
                        .setParameter(1, cohort)
                        .setMaxResults(20)
                        .getResultStream()
                        .map(AccountRunView::of)
                        .toList());
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    AccountRunView run(long id) {
        AccountRun run = entities.find(AccountRun.class, id);
        if (run == null) {
            throw WebProblems.notFound();
        }
        return AccountRunView.of(run);
    }

    private static AccountView view(Account one, String name, String className, Instant now) {
        return new AccountView(
                String.valueOf(one.id),
                one.kind,
                one.number,
                name,
                className,
                one.state,
                one.disabled,
                one.madeHere,
                List.copyOf(one.given()),
                one.codeUntil == null || one.codeUntil.isBefore(now) ? null : one.codeUntil,
                one.activatedAt);
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private Query ask(String sql, Map<String, Object> parameters) {
        Query query = entities.createNativeQuery(sql);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
