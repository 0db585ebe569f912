package org.luoshi.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.WebProblems;

/** Keeps the rules by which graduates who have not declared are reminded. */
@ApplicationScoped
class ReminderRulesDesk {

    private final EntityManager entities;
    private final ReminderSettings settings;
    private final AuditTrail audit;

    ReminderRulesDesk(EntityManager entities, ReminderSettings settings, AuditTrail audit) {
        this.entities = entities;
        this.settings = settings;
        this.audit = audit;
    }

    /** @return the rules in force, the usual ones where the office set nothing else */
    ReminderRules of(int cohort) {
        ReminderRules set = entities.find(ReminderRules.class, cohort);
        return set == null ? usual(cohort) : set;
    }

    private ReminderRules usual(int cohort) {
        ReminderRules usual = new ReminderRules();
        usual.cohortYear = cohort;
        usual.daysBefore = settings.graduatesDaysBefore();
        usual.everyDays = settings.graduatesEveryDays();
        usual.atMost = settings.graduatesAtMost();
        return usual;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    ReminderRulesView view(int cohort) {
        return ReminderRulesView.of(of(cohort), require(cohort).reportDueOn);
    }

    /** @throws org.luoshi.problem.Refusal not-found, changed-meanwhile */
    @Transactional
    ReminderRulesView change(int cohort, ReminderRulesChange wanted, Actor actor) {
        Cohort held = require(cohort);
        entities.createNativeQuery("select year from cohort where year = ?1 for update")
                .setParameter(1, cohort)
                .getResultList();
        ReminderRules before = of(cohort);
        if (before.version != wanted.version()) {
            throw ChangedMeanwhile.now(before.version);
        }
        Map<String, Integer> old = figures(before);
        before.daysBefore = wanted.daysBefore();
        before.everyDays = wanted.everyDays();
        before.atMost = wanted.atMost();
        before.version++;
        if (!entities.contains(before)) {
            entities.persist(before);
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "reminder-rules-changed",
                "cohort",
                String.valueOf(cohort),
                Map.of("before", old, "after", figures(before)));
        return ReminderRulesView.of(before, held.reportDueOn);
    }

    private Cohort require(int cohort) {
        Cohort found = entities.find(Cohort.class, cohort);
        if (found == null) {
            throw WebProblems.notFound();
        }
        return found;
    }

    private static Map<String, Integer> figures(ReminderRules rules) {
        return Map.of("daysBefore", rules.daysBefore, "everyDays", rules.everyDays, "atMost", rules.atMost);
    }
}
