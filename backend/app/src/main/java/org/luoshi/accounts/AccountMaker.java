package org.luoshi.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;

/** Makes the accounts that are wanted, some at a time, on any number of instances. What is about to be made and given is noted and committed
 * before Keycloak is asked, so a service that stopped between Keycloak's yes and its own note finds the account there and knows it for its own. */
@ApplicationScoped
class AccountMaker {

    private static final Logger LOG = Logger.getLogger(AccountMaker.class);
    private static final int AT_ONCE = 16;
    private static final String TO_DO = "select id from account where state in ('WANTED', 'LEAVING')";

    /** @param there id in Keycloak, null where it has no such account
     * @param refused whether Keycloak refuses to say */
    private record Looked(String there, Set<String> roles, boolean refused) {}

    private record Plan(long id, String name, Looked looked, RoleChange roles) {}

    private record Step(Account account, Plan plan) {}

    /** @param subject id in Keycloak, null where there is no account: refused, or gone
     * @param made false where it was there already */
    private record Done(String subject, boolean made, boolean refused) {}

    private final AccountPeople people;
    private final KeycloakUsers users;
    private final AccountSettings settings;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    AccountMaker(
            AccountPeople people,
            KeycloakUsers users,
            AccountSettings settings,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.people = people;
        this.users = users;
        this.settings = settings;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(
            identity = "make accounts",
            every = "${luoshi.accounts.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (settings.clientSecret().isEmpty()) {
            return;
        }
        try {
            int done;
            do {
                done = some();
            } while (done > 0);
        } catch (KeycloakAway away) {
            LOG.warnf("accounts wait: %s", away.getMessage());
        }
    }

    private int some() {
        List<Plan> plans = QuarkusTransaction.requiringNew().call(this::planned);
        if (!plans.isEmpty()) {
            QuarkusTransaction.requiringNew().call(() -> carriedOut(plans));
        }
        return plans.size();
    }

    private List<Plan> planned() throws InterruptedException {
        List<Account> accounts = held(TO_DO + " order by id limit " + AT_ONCE + " for update skip locked", List.of());
        List<Looked> looked = Few.ask(accounts, this::look);
        List<Plan> plans = new ArrayList<>();
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            plans.add(new Plan(
                    account.id,
                    people.name(account.kind, account.number),
                    looked.get(i),
                    noted(account, looked.get(i))));
        }
        return plans;
    }

    private Looked look(Account account) {
        if (account.state == AccountState.LEAVING) {
            return new Looked(null, Set.of(), false);
        }
        try {
            String there = users.find(account.kind, account.number).orElse(null);
            return new Looked(
                    there, there == null ? Set.of() : users.roles(there).orElse(Set.of()), false);
        } catch (KeycloakAway away) {
            away.unlessRefused();
            return new Looked(null, Set.of(), true);
        }
    }

    private RoleChange noted(Account account, Looked looked) {
        if (account.state == AccountState.LEAVING || looked.refused()) {
            return null;
        }
        boolean absent = looked.there() == null;
        boolean another = !absent && account.subject != null && !account.subject.equals(looked.there());
        if (absent || another) {
            account.madeHere = absent;
            account.rolesGiven = "";
            account.subject = null;
        }
        return RoleChange.of(account, people.roles(account.kind, account.number), looked.roles());
    }

    private boolean carriedOut(List<Plan> plans) throws InterruptedException {
        Map<Long, Plan> byId = plans.stream().collect(Collectors.toMap(Plan::id, one -> one));
        // whatever another instance did with them in between is done
        List<Step> steps = held(TO_DO + " and id in ?1 order by id for update", List.copyOf(byId.keySet())).stream()
                .map(one -> new Step(one, byId.get(one.id)))
                .toList();
        List<Done> done = Few.ask(steps, this::carryOut);
        for (int i = 0; i < steps.size(); i++) {
            note(steps.get(i), done.get(i));
        }
        entities.flush();
        steps.stream().map(one -> one.account().runId).distinct().sorted().forEach(this::finishWhereDone);
        return true;
    }

    private List<Account> held(String sql, List<Long> ids) {
        Query query = entities.createNativeQuery(sql);
        if (!ids.isEmpty()) {
            query.setParameter(1, ids);
        }
        List<?> found = query.getResultList();
        return found.stream()
                .map(id -> entities.find(Account.class, ((Number) id).longValue()))
                .toList();
    }

    // what Keycloak refuses for one person keeps nobody else waiting
    private Done carryOut(Step step) {
        Account account = step.account();
        Plan plan = step.plan();
        if (account.state == AccountState.LEAVING) {
            return leave(account);
        }
        if (plan.roles() == null) {
            return new Done(null, false, true);
        }
        String subject = plan.looked().there();
        boolean made = subject == null || account.madeHere && account.subject == null;
        try {
            if (subject == null) {
                subject = users.create(account.kind, account.number, plan.name())
                        .or(() -> users.find(account.kind, account.number))
                        .orElse(null);
            }
            if (subject != null) {
                plan.roles().carryOut(users, subject);
            }
            return new Done(subject, made, subject == null);
        } catch (KeycloakAway away) {
            away.unlessRefused();
            return new Done(subject, made, true);
        }
    }

    /** An account that this service made goes; of one that was there before go the roles that it gave. */
    private Done leave(Account account) {
        try {
            String subject = account.subject == null && account.madeHere
                    ? users.find(account.kind, account.number).orElse(null)
                    : account.subject;
            if (subject != null && account.madeHere) {
                users.delete(subject);
            } else if (subject != null) {
                users.takeRoles(subject, account.given());
            }
            return new Done(null, false, false);
        } catch (KeycloakAway away) {
            away.unlessRefused();
            return new Done(account.subject, false, true);
        }
    }

    private void note(Step step, Done done) {
        Account account = step.account();
        if (account.state == AccountState.LEAVING && !done.refused()) {
            entities.remove(account);
            return;
        }
        if (account.state == AccountState.LEAVING) {
            account.state = AccountState.FAILED;
            return;
        }
        account.state = done.refused() ? AccountState.FAILED : AccountState.READY;
        account.subject = done.subject();
        if (done.subject() == null) {
            account.madeHere = false;
            account.rolesGiven = "";
        }
        String counter = done.refused() ? "failed" : done.made() ? "made" : "existing";
        entities.createNativeQuery("update account_run set " + counter + " = " + counter + " + 1 where id = ?1")
                .setParameter(1, account.runId)
                .executeUpdate();
        if (done.refused()) {
            return;
        }
        RoleChange roles = step.plan().roles();
        Map<String, Object> change = roles.done(account);
        if (done.made()) {
            record(
                    account,
                    "account-made",
                    Map.of("kind", account.kind, "run", String.valueOf(account.runId), "roles", change.get("given")));
        } else if (!roles.none()) {
            record(account, "account-roles-changed", change);
        }
    }

    private void record(Account account, String event, Map<String, ?> payload) {
        AccountRun run = entities.find(AccountRun.class, account.runId);
        audit.record(run.startedBy, Role.OFFICE.realmName(), event, "account", String.valueOf(account.id), payload);
    }

    private void finishWhereDone(long run) {
        entities.createNativeQuery("update account_run set finished_at = ?2 where id = ?1 and finished_at is null"
                        + " and made + existing + failed >= total")
                .setParameter(1, run)
                .setParameter(2, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }
}
