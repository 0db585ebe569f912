package org.luoshi.assistance;

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

/** Keeps the targets of help (R5.4, R5.5). */
@ApplicationScoped
class TargetsDesk {

    private final EntityManager entities;
    private final AssistanceSettings settings;
    private final AuditTrail audit;

    TargetsDesk(EntityManager entities, AssistanceSettings settings, AuditTrail audit) {
        this.entities = entities;
        this.settings = settings;
        this.audit = audit;
    }

    /** @return the targets in force, the usual ones where the office set nothing else */
    AssistanceTargets of(int cohort) {
        AssistanceTargets set = entities.find(AssistanceTargets.class, cohort);
        if (set != null) {
            return set;
        }
        AssistanceTargets usual = new AssistanceTargets();
        usual.cohortYear = cohort;
        usual.policyTalks = settings.policyTalks();
        usual.guidances = settings.guidances();
        usual.offers = settings.offers();
        usual.trainings = settings.trainings();
        usual.quietDays = settings.quietDays();
        return usual;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    AssistanceTargetsView view(int cohort) {
        require(cohort);
        return AssistanceTargetsView.of(of(cohort));
    }

    /** @throws org.luoshi.problem.Refusal not-found, changed-meanwhile */
    @Transactional
    AssistanceTargetsView change(int cohort, AssistanceTargetsView.Change wanted, Actor actor) {
        require(cohort);
        entities.createNativeQuery("select year from cohort where year = ?1 for update")
                .setParameter(1, cohort)
                .getResultList();
        AssistanceTargets targets = of(cohort);
        if (targets.version != wanted.version()) {
            throw ChangedMeanwhile.now(targets.version);
        }
        Map<String, Integer> before = figures(targets);
        targets.policyTalks = wanted.policyTalks();
        targets.guidances = wanted.guidances();
        targets.offers = wanted.offers();
        targets.trainings = wanted.trainings();
        targets.quietDays = wanted.quietDays();
        targets.version++;
        if (!entities.contains(targets)) {
            entities.persist(targets);
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "assistance-targets-changed",
                "cohort",
                String.valueOf(cohort),
                Map.of("before", before, "after", figures(targets)));
        return AssistanceTargetsView.of(targets);
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    Cohort require(int cohort) {
        Cohort found = entities.find(Cohort.class, cohort);
        if (found == null) {
            throw WebProblems.notFound();
        }
        return found;
    }

    private static Map<String, Integer> figures(AssistanceTargets targets) {
        return Map.of(
                "policyTalks", targets.policyTalks,
                "guidances", targets.guidances,
                "offers", targets.offers,
                "trainings", targets.trainings,
                "quietDays", targets.quietDays);
    }
}
