package org.luoshi.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.problem.Problem;

/** Makes the codes of a class, each in place of the one before. They leave the service in one answer and are nowhere afterwards. */
@ApplicationScoped
class Letters {

    /** What one letter says. */
    record Letter(String number, String name, String place, String code, String link, Instant until) {}

    private static final String OPEN = "select a.id, p.number, max(p.name), max(p.class_name), max(p.college_name)"
            + " from account a join (%s) p on p.number = a.number where a.kind = ?4 and a.state = 'READY' and a.made_here = 1 and a.disabled = 0"
            + " and a.activated_at is null and p.cohort_year = ?1 and (?2 is null or p.college_id = ?2)"
            + " and (?3 is null or p.class_id = ?3) group by a.id, p.number order by max(p.class_name), p.number";

    private final AccountDesk desk;
    private final AccountPeople people;
    private final AccountSettings settings;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    Letters(
            AccountDesk desk,
            AccountPeople people,
            AccountSettings settings,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.desk = desk;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @return a letter for each account that is ready and that nobody has activated; a former letter opens nothing from now on
     * @throws org.luoshi.problem.Refusal not-found, invalid-request, out-of-order where there is no such account, unavailable. An account that was there before opens as it always did: a letter would hand it to whoever prints it */
    @Transactional
    List<Letter> make(NewAccountRun wanted, Actor actor) {
        desk.requireEnabled();
        people.requireCohort(wanted.cohort());
        List<?> rows = entities.createNativeQuery(OPEN.formatted(AccountPeople.sql(wanted.kind())))
                .setParameter(1, wanted.cohort())
                .setParameter(2, people.college(wanted.cohort(), wanted.college()))
                .setParameter(3, people.schoolClass(wanted.cohort(), wanted.classKey()))
                .setParameter(4, wanted.kind().name())
                .getResultList();
        if (rows.isEmpty()) {
            throw Problem.OUT_OF_ORDER.because(
                    "这里没有等待激活的账号：请先开通账号；已激活的和原有的账号不发激活信。",
                    "No account waits for its activation here: make accounts first; those activated, and those that were there before, get no letter.");
        }
        Instant until = clock.instant().plus(settings.codeLife()).truncatedTo(ChronoUnit.SECONDS);
        List<Letter> letters = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            String code = ActivationCode.fresh();
            Account account = entities.find(Account.class, ((Number) columns[0]).longValue());
            account.codeHash =
                    ActivationCode.digest(code, account, settings.clientSecret().orElseThrow());
            account.codeUntil = until;
            letters.add(new Letter(
                    account.number,
                    (String) columns[2],
                    columns[3] != null ? (String) columns[3] : columns[4] != null ? (String) columns[4] : "",
                    code,
                    // behind the hash: what stands there is sent to no server and written into no log
                    settings.activateAt() + "#" + code,
                    until));
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "activation-letters-made",
                "cohort",
                String.valueOf(wanted.cohort()),
                Map.of("kind", wanted.kind(), "letters", letters.size(), "until", until.toString()));
        return letters;
    }
}
