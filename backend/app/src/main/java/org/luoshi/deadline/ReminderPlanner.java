package org.luoshi.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.luoshi.cohort.Cohort;
import org.luoshi.notice.Teller;
import org.luoshi.notice.Telling;
import org.luoshi.time.SchoolTime;

/** Reminds people of what is due. Any number of instances may run it: whoever holds the row of the lease works, the others pass by. What is
 * due follows from what is in the database and the day alone, and each reminder has a natural key; so one that a stopped instance did not
 * make is made at the next look, and none is made twice. */
@ApplicationScoped
class ReminderPlanner {

    private static final Logger LOG = Logger.getLogger(ReminderPlanner.class);

    private final DueReminders due;
    private final GraduateReminders graduates;
    private final Teller teller;
    private final EntityManager entities;
    private final Clock clock;

    ReminderPlanner(DueReminders due, GraduateReminders graduates, Teller teller, EntityManager entities, Clock clock) {
        this.due = due;
        this.graduates = graduates;
        this.teller = teller;
        this.entities = entities;
        this.clock = clock;
    }

    @Scheduled(
            identity = "remind people of what is due",
            every = "${luoshi.reminders.plan-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        List<Integer> cohorts = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select c.year from Cohort c order by c.year", Integer.class)
                        .getResultList());
        for (int cohort : cohorts) {
            int told = plan(cohort, clock);
            if (told > 0) {
                LOG.infof("reminded %d times of what is due in %d", told, cohort);
            }
        }
    }

    /** @param now whose day decides
     * @return how many reminders are new; none while another instance is at it */
    int plan(int year, Clock now) {
        Instant at = now.instant();
        LocalDate today = LocalDate.ofInstant(at, SchoolTime.ZONE);
        int told = held(year, cohort -> teller.tell(due.of(cohort, today, at), at));
        long after = 0;
        List<Telling> some = new ArrayList<>();
        do {
            long from = after;
            some.clear();
            told += held(year, cohort -> {
                some.addAll(graduates.after(from, cohort, today));
                return teller.tell(some, at);
            });
            after = some.isEmpty() ? 0 : some.getLast().graduateId();
        } while (!some.isEmpty());
        return told;
    }

    // the lock is the first statement of the transaction, so that it sees what the last holder left
    private int held(int year, Function<Cohort, Integer> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean free = !entities.createNativeQuery(
                            "select name from lease where name = 'reminder-planner' for update skip locked")
                    .getResultList()
                    .isEmpty();
            return free ? work.apply(entities.find(Cohort.class, year)) : 0;
        });
    }
}
