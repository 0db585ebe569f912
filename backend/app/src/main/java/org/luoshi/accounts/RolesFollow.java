package org.luoshi.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.luoshi.assignments.AssignmentsChanged;
import org.luoshi.audit.AuditTrail;

/** Has the accounts of staff follow their assignments (R4.2): the role of one that begins is given; of one that ends it is taken, where no
 * assignment of any cohort gives it and this service had given it. What the school gave by hand stays. Accounts that nobody asked for on
 * the page of accounts are left alone. */
@ApplicationScoped
class RolesFollow {

    private static final Logger LOG = Logger.getLogger(RolesFollow.class);

    private record Plan(long id, String subject, RoleChange roles) {}

    private final AccountPeople people;
    private final KeycloakUsers users;
    private final AccountSettings settings;
    private final AuditTrail audit;
    private final EntityManager entities;

    RolesFollow(
            AccountPeople people,
            KeycloakUsers users,
            AccountSettings settings,
            AuditTrail audit,
            EntityManager entities) {
        this.people = people;
        this.users = users;
        this.settings = settings;
        this.audit = audit;
        this.entities = entities;
    }

    /** Notes it in the transaction of the assignment; whatever stops afterwards, it is done. */
    @Transactional(Transactional.TxType.MANDATORY)
    void changed(@Observes AssignmentsChanged one) {
        if (settings.clientSecret().isPresent()) {
            entities.createNativeQuery("insert into account_roles_due (number) values (?1)")
                    .setParameter(1, one.staffNumber())
                    .executeUpdate();
        }
    }

    @Scheduled(
            identity = "roles follow assignments",
            every = "${luoshi.accounts.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (settings.clientSecret().isEmpty()) {
            return;
        }
        try {
            for (Object number : due()) {
                follow((String) number);
            }
        } catch (KeycloakAway away) {
            LOG.warnf("roles of accounts wait: %s", away.getMessage());
        }
    }

    private List<?> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select distinct number from account_roles_due limit 100")
                        .getResultList());
    }

    private void follow(String number) {
        long last = QuarkusTransaction.requiringNew().call(() -> ((Number) entities.createNativeQuery(
                                "select coalesce(max(id), 0) from account_roles_due where number = ?1")
                        .setParameter(1, number)
                        .getSingleResult())
                .longValue());
        if (QuarkusTransaction.requiringNew().call(() -> wanted(number))) {
            return;
        }
        Optional<Plan> plan = QuarkusTransaction.requiringNew().call(() -> planned(number));
        QuarkusTransaction.requiringNew().run(() -> {
            plan.ifPresent(this::carryOut);
            // what became due since then is looked at again
            entities.createNativeQuery("delete from account_roles_due where number = ?1 and id <= ?2")
                    .setParameter(1, number)
                    .setParameter(2, last)
                    .executeUpdate();
        });
    }

    /** @return whether it is just being made, perhaps of assignments that are no longer so: it is looked at again afterwards */
    private boolean wanted(String number) {
        Account account = held("kind = 'STAFF' and number = ?1", number);
        return account != null && account.state == AccountState.WANTED;
    }

    private Optional<Plan> planned(String number) {
        Account account = held("kind = 'STAFF' and number = ?1", number);
        if (account == null || account.subject == null || account.state != AccountState.READY) {
            return Optional.empty();
        }
        Optional<Set<String>> has = users.roles(account.subject);
        if (has.isEmpty()) {
            return Optional.empty();
        }
        RoleChange roles = RoleChange.of(account, people.roles(account.kind, number), has.get());
        return roles.none() ? Optional.empty() : Optional.of(new Plan(account.id, account.subject, roles));
    }

    private void carryOut(Plan plan) {
        Account account = held("id = ?1", plan.id());
        if (account == null || !plan.subject().equals(account.subject)) {
            return;
        }
        try {
            plan.roles().carryOut(users, plan.subject());
        } catch (KeycloakAway away) {
            away.unlessRefused();
            return; // an account that is gone
        }
        audit.record(
                null,
                null,
                "account-roles-changed",
                "account",
                String.valueOf(account.id),
                plan.roles().done(account));
    }

    private Account held(String which, Object value) {
        List<?> ids = entities.createNativeQuery("select id from account where " + which + " for update")
                .setParameter(1, value)
                .getResultList();
        return ids.isEmpty() ? null : entities.find(Account.class, ((Number) ids.getFirst()).longValue());
    }
}
