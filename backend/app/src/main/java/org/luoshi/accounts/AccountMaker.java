package org.luoshi.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;

/** Makes the accounts that are wanted, some at a time, on any number of instances: each takes rows that no other holds. An account is looked
 * up by its number before it is made; so a service that stopped between Keycloak's yes and its own note finds it there. */
@ApplicationScoped
class AccountMaker {

    private static final Logger LOG = Logger.getLogger(AccountMaker.class);
    private static final int AT_ONCE = 16;
    private static final int CALLS_AT_ONCE = 4;

    private record Wanted(Account account, AccountRun run, String name, List<String> roles) {}

    /** @param made false where it was there already
     * @param subject null where Keycloak refuses; of one that leaves: null once it is gone */
    private record Found(String subject, boolean made) {}

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
                done = QuarkusTransaction.requiringNew().call(this::some);
            } while (done > 0);
        } catch (KeycloakAway away) {
            LOG.warnf("accounts wait: %s", away.getMessage());
        }
    }

    private int some() throws Exception {
        List<Account> accounts = held();
        if (accounts.isEmpty()) {
            return 0;
        }
        List<Wanted> wanted = accounts.stream()
                .map(one -> {
                    AccountRun run = entities.find(AccountRun.class, one.runId);
                    return new Wanted(
                            one,
                            run,
                            people.name(one.kind, one.number),
                            people.roles(one.kind, one.number, run.cohortYear));
                })
                .toList();
        List<Found> found = inKeycloak(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            note(wanted.get(i), found.get(i));
        }
        entities.flush();
        accounts.stream().map(one -> one.runId).distinct().sorted().forEach(this::finishWhereDone);
        return accounts.size();
    }

    private List<Account> held() {
        List<?> ids = entities.createNativeQuery("select id from account where state in ('WANTED', 'LEAVING')"
                        + " order by id limit " + AT_ONCE + " for update skip locked")
                .getResultList();
        return ids.stream()
                .map(id -> entities.find(Account.class, ((Number) id).longValue()))
                .toList();
    }

    private List<Found> inKeycloak(List<Wanted> wanted) throws InterruptedException {
        try (ExecutorService few =
                Executors.newFixedThreadPool(CALLS_AT_ONCE, Thread.ofVirtual().factory())) {
            List<Callable<Found>> calls = wanted.stream()
                    .<Callable<Found>>map(one -> () -> unlessRefused(one))
                    .toList();
            return few.invokeAll(calls).stream().map(AccountMaker::answer).toList();
        }
    }

    private static Found answer(Future<Found> done) {
        try {
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    // what Keycloak refuses for one person keeps nobody else waiting
    private Found unlessRefused(Wanted one) {
        try {
            return inKeycloak(one);
        } catch (KeycloakAway away) {
            if (!away.refused()) {
                throw away;
            }
            return new Found(one.account().state == AccountState.LEAVING ? one.account().subject : null, false);
        }
    }

    private Found inKeycloak(Wanted one) {
        Account account = one.account();
        if (account.state == AccountState.LEAVING) {
            if (account.subject != null) {
                users.delete(account.subject);
            }
            return new Found(null, false);
        }
        String there = users.find(account.kind, account.number).orElse(null);
        String subject = there == null
                ? users.create(account.kind, account.number, one.name()).orElse(null)
                : there;
        if (subject != null) {
            users.giveRoles(subject, one.roles());
        }
        return new Found(subject, there == null);
    }

    private void note(Wanted one, Found found) {
        Account account = one.account();
        if (account.state == AccountState.LEAVING && found.subject() == null) {
            entities.remove(account);
            return;
        }
        if (account.state == AccountState.LEAVING) {
            account.state = AccountState.FAILED;
            return;
        }
        account.state = found.subject() == null ? AccountState.FAILED : AccountState.READY;
        account.subject = found.subject();
        String counter = found.subject() == null ? "failed" : found.made() ? "made" : "existing";
        entities.createNativeQuery("update account_run set " + counter + " = " + counter + " + 1 where id = ?1")
                .setParameter(1, account.runId)
                .executeUpdate();
        if (found.subject() != null && found.made()) {
            audit.record(
                    one.run().startedBy,
                    Role.OFFICE.realmName(),
                    "account-made",
                    "account",
                    String.valueOf(account.id),
                    Map.of("kind", account.kind, "run", String.valueOf(account.runId)));
        }
    }

    private void finishWhereDone(long run) {
        entities.createNativeQuery("update account_run set finished_at = ?2 where id = ?1 and finished_at is null"
                        + " and made + existing + failed >= total")
                .setParameter(1, run)
                .setParameter(2, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
    }
}
