package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.problem.Problem;

/** What was done about a sample so far, and what a finding needs of it (R8.2). */
@ApplicationScoped
class LooksSoFar {

    private final EntityManager entities;

    LooksSoFar(EntityManager entities) {
        this.entities = entities;
    }

    /** Refuses whoever had the other look: somebody who serves both colleges is still one pair of eyes.
     * @throws org.luoshi.problem.Refusal maker-is-checker */
    void refuseBoth(long sample, boolean first, Actor actor) {
        boolean other = entities.createQuery(
                                "select count(*) from SampleFinding f where f.sampleId = ?1 and f.firstLook <> ?2 and f.actor = ?3",
                                Long.class)
                        .setParameter(1, sample)
                        .setParameter(2, first)
                        .setParameter(3, actor.subject())
                        .getSingleResult()
                > 0;
        if (other) {
            throw Problem.MAKER_IS_CHECKER
                    .because(
                            "初查和互查不能是同一个人，请交给其他人。", "The two looks are those of two people: leave it to somebody else.")
                    .rule("R8.1");
        }
    }

    /** Asks for the calls that an outcome stands on: unreached is not "true", and nobody was reached whom nobody called.
     * @throws org.luoshi.problem.Refusal out-of-order without them */
    void requireCalls(long sample, boolean first, FindingOutcome outcome) {
        List<SampleCall> calls = entities.createQuery(
                        "from SampleCall c where c.sampleId = ?1 and c.firstLook = ?2", SampleCall.class)
                .setParameter(1, sample)
                .setParameter(2, first)
                .getResultList();
        boolean enough =
                switch (outcome) {
                    case INCONSISTENT -> true;
                    case CONSISTENT ->
                        calls.stream().anyMatch(call -> call.independent && call.outcome == CallOutcome.ANSWERED);
                    case UNREACHED -> !calls.isEmpty();
                    case REFUSED -> calls.stream().anyMatch(call -> call.outcome == CallOutcome.REFUSED);
                };
        if (!enough) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            switch (outcome) {
                                case CONSISTENT -> "请先通过独立的联系方式（不是填报中的那个）联系并得到答复，再下“一致”的结论。";
                                case REFUSED -> "请先记录对方拒绝答复的那次联系。";
                                default -> "请先记录至少一次联系。";
                            },
                            switch (outcome) {
                                case CONSISTENT ->
                                    "First reach somebody at an independent contact, not the one in the declaration: then it can be found consistent.";
                                case REFUSED -> "First note the call in which they refused.";
                                default -> "First note at least one call.";
                            })
                    .rule("R8.2");
        }
    }

    /** @return which finding of its sample the next one is, from 1 */
    int nth(long sample) {
        return entities.createQuery("select count(*) from SampleFinding f where f.sampleId = ?1", Long.class)
                        .setParameter(1, sample)
                        .getSingleResult()
                        .intValue()
                + 1;
    }
}
