package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hibernate.exception.LockAcquisitionException;
import org.luoshi.access.Actor;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;
import org.luoshi.problem.ProblemBody;
import org.luoshi.problem.Refusal;

/** One decision about many declarations: each is a transaction of its own, and one that is refused stops no other. */
@ApplicationScoped
class BatchDesk {

    private final ReviewDesk desk;
    private final BatchSelection selection;

    BatchDesk(ReviewDesk desk, BatchSelection selection) {
        this.desk = desk;
        this.selection = selection;
    }

    /** @param language of the reader, for the problems in the answer
     * @throws Refusal invalid-request, or changed-meanwhile with the count when the filter holds another number by now */
    BatchOutcome review(BatchReview body, Actor actor, Locale language) {
        List<BatchOutcome.Result> results = new ArrayList<>();
        for (BatchReview.Item item : items(body, actor)) {
            results.add(one(item, body, actor, language));
        }
        return new BatchOutcome(results);
    }

    private List<BatchReview.Item> items(BatchReview body, Actor actor) {
        boolean listed = body.items() != null && body.filter() == null && body.expectedCount() == null;
        boolean filtered = body.items() == null && body.filter() != null && body.expectedCount() != null;
        if (!listed && !filtered) {
            throw Problem.INVALID_REQUEST
                    .because(
                            "请给出 items，或给出 filter 和 expectedCount，二者选一。",
                            "Give either items, or filter together with expectedCount.")
                    .field(
                            body.filter() == null ? "items" : "expectedCount",
                            "items 与 filter+expectedCount 二者选一",
                            "either items, or filter and expectedCount");
        }
        return listed ? body.items() : selection.of(body.filter(), body.expectedCount(), actor);
    }

    private BatchOutcome.Result one(BatchReview.Item item, BatchReview body, Actor actor, Locale language) {
        try {
            int version = desk.applyAlone(
                    Ids.of(item.id()), body.action().action(), StepInput.of(body, item.version()), actor);
            return new BatchOutcome.Result(item.id(), 200, version, null);
        } catch (Refusal refusal) {
            return refused(item, refusal, language);
        } catch (OptimisticLockException | LockAcquisitionException race) {
            return refused(item, ChangedMeanwhile.refusal(), language);
        }
    }

    private static BatchOutcome.Result refused(BatchReview.Item item, Refusal refusal, Locale language) {
        ProblemBody problem = ProblemBody.of(refusal, language, "/api/v1/declarations/" + item.id() + "/reviews");
        return new BatchOutcome.Result(item.id(), problem.status(), null, problem);
    }
}
