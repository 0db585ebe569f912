package org.luoshi.accounts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Asks for accounts, and lets them in or not. What Keycloak does about it follows by itself ({@link AccountMaker}). */
@ApplicationScoped
class AccountDesk implements PanacheRepositoryBase<Account, Long> {

    private final AccountPeople people;
    private final KeycloakUsers users;
    private final AccountSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    AccountDesk(AccountPeople people, KeycloakUsers users, AccountSettings settings, AuditTrail audit, Clock clock) {
        this.people = people;
        this.users = users;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Wants an account for everybody of a class, a college or a cohort. Asked again, everybody is looked up again, and nobody gets a second.
     * @throws Refusal not-found, invalid-request, unavailable where accounts are made elsewhere */
    @Transactional
    AccountRunView start(NewAccountRun wanted, Actor actor) {
        requireEnabled();
        people.requireCohort(wanted.cohort());
        AccountRun run = new AccountRun();
        run.cohortYear = wanted.cohort();
        run.kind = wanted.kind();
        run.collegeId = people.college(wanted.cohort(), wanted.college());
        run.classId =
                wanted.kind() == AccountKind.GRADUATE ? people.schoolClass(wanted.cohort(), wanted.classKey()) : null;
        run.startedBy = actor.subject();
        run.startedByName = actor.name();
        run.startedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        getEntityManager().persist(run);
        getEntityManager().flush();
        String chosen = "select distinct p.number from (" + AccountPeople.sql(run.kind)
                + ") p where p.cohort_year = ?1 and (?2 is null or p.college_id = ?2) and (?3 is null or p.class_id = ?3)";
        getEntityManager()
                .createNativeQuery("insert into account (kind, number, run_id, state, disabled) select '" + run.kind
                        + "', n.number, " + run.id + ", 'WANTED', 0 from (" + chosen
                        + ") n on duplicate key update run_id = values(run_id),"
                        + " state = case account.state when 'LEAVING' then 'LEAVING' else 'WANTED' end")
                .setParameter(1, run.cohortYear)
                .setParameter(2, run.collegeId)
                .setParameter(3, run.classId)
                .executeUpdate();
        run.total = (int) count("runId = ?1 and state = ?2", run.id, AccountState.WANTED);
        if (run.total == 0) {
            run.finishedAt = run.startedAt;
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "account-run-started",
                "account-run",
                String.valueOf(run.id),
                Map.of("cohort", run.cohortYear, "kind", run.kind, "total", run.total));
        return AccountRunView.of(run);
    }

    /** Disables an account, with its sessions, or enables it again.
     * @throws Refusal not-found, step-not-allowed before it is ready, unavailable */
    @Transactional
    void enable(long id, boolean enabled, Actor actor) {
        requireEnabled();
        Account account = findByIdOptional(id).orElseThrow(WebProblems::notFound);
        if (account.subject == null) {
            throw Problem.STEP_NOT_ALLOWED.because("这个账号还没有开好。", "This account is not there yet.");
        }
        account.disabled = !enabled;
        if (!enabled) {
            account.codeHash = null;
            account.codeUntil = null;
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                enabled ? "account-enabled" : "account-disabled",
                "account",
                String.valueOf(id),
                Map.of("kind", account.kind));
        getEntityManager().flush();
        // last, so that nothing is done there that is not kept here
        try {
            if (!users.enable(account.subject, enabled)) {
                throw Problem.STEP_NOT_ALLOWED.because(
                        "统一身份认证中已没有这个账号，请重新开通。", "Keycloak no longer has this account: make it again.");
            }
        } catch (KeycloakAway away) {
            throw unavailable();
        }
    }

    /** @throws Refusal unavailable where this service makes no accounts */
    void requireEnabled() {
        if (settings.clientSecret().isEmpty()) {
            throw Problem.UNAVAILABLE
                    .because(
                            "本系统没有配置开通账号：账号由学校的统一身份认证提供。",
                            "This service makes no accounts: they come from the school's own directory.")
                    .with("dependency", "accounts");
        }
    }

    static Refusal unavailable() {
        return Problem.UNAVAILABLE
                .because("统一身份认证服务暂时没有响应，请稍后再试。", "Keycloak does not answer right now: try again later.")
                .with("dependency", "keycloak");
    }
}
