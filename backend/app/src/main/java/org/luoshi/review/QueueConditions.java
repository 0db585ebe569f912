package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.policy.Attestation;
import org.luoshi.policy.Destination;
import org.luoshi.problem.Problem;

/** Turns a filter into what waits for one reviewer at one stage. */
@ApplicationScoped
class QueueConditions {

    /** @param filter may be null: everything at the reviewer's own stage
     * @throws org.luoshi.problem.Refusal role-not-allowed when the reviewer does not review at that stage */
    Conditions waiting(QueueFilter filter, Actor actor) {
        QueueStage stage = stage(filter, actor);
        Actor reviewer = actor.as(stage.reviewers());
        Conditions wanted = new Conditions(reviewer.scope()).and("d.state = :state", "state", stage.state());
        if (stage == QueueStage.CLASS) {
            var asCounselor = reviewer.as(Set.of(Role.COUNSELOR)).scope().named("counselor");
            wanted.andOneOf("d.destination not in :counselors", "counselors", verifiedByCounselors(), asCounselor);
        }
        if (filter == null) {
            return wanted;
        }
        wanted.and("g.cohortYear = :cohort", "cohort", filter.cohort())
                .and("d.destination = :destination", "destination", filter.destination())
                .and("(g.name like :q or g.studentNumber like :q)", "q", like(filter.q()))
                .place(filter.college(), filter.major(), filter.schoolClass());
        if (filter.flagged() != null) {
            wanted.and((filter.flagged() ? "" : "not ")
                    + "exists (select 1 from RiskFlag f where f.declaration = d and f.outcome is null)");
        }
        return wanted;
    }

    private static QueueStage stage(QueueFilter filter, Actor actor) {
        QueueStage wanted = filter == null ? null : filter.stage();
        return Arrays.stream(QueueStage.values())
                .filter(stage -> wanted == null || stage == wanted)
                .filter(stage -> stage.reviewers().stream().anyMatch(actor::has))
                .findFirst()
                .orElseThrow(() ->
                        Problem.ROLE_NOT_ALLOWED.because("这一级的审核由其他角色办理。", "Another role reviews at this stage."));
    }

    // R3.8: for these the decree asks for the counselor, so they wait for nobody where they are class adviser only
    private static List<Destination> verifiedByCounselors() {
        return Arrays.stream(Destination.values())
                .filter(Attestation.COUNSELOR_VERIFIED::mayBeAskedFor)
                .toList();
    }

    private static String like(String typed) {
        return typed == null || typed.isBlank() ? null : "%" + typed.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
