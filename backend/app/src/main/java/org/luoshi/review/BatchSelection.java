package org.luoshi.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;

/** All that a filter holds, if it is exactly as many as the reviewer saw. */
@ApplicationScoped
class BatchSelection {

    private record Row(long id, int version) {}

    private final QueueConditions conditions;
    private final ReviewSettings settings;
    private final EntityManager entities;

    BatchSelection(QueueConditions conditions, ReviewSettings settings, EntityManager entities) {
        this.conditions = conditions;
        this.settings = settings;
        this.entities = entities;
    }

    /** @throws org.luoshi.problem.Refusal changed-meanwhile with {@code count} when it is another number by now */
    @Transactional
    List<BatchReview.Item> of(QueueFilter filter, long expected, Actor actor) {
        if (expected > settings.batchLimit()) {
            throw Problem.INVALID_REQUEST
                    .because(
                            "一次最多处理 " + settings.batchLimit() + " 条，请缩小筛选范围。",
                            "At most " + settings.batchLimit() + " at once: narrow the filter.")
                    .field("expectedCount", "最多 " + settings.batchLimit(), "at most " + settings.batchLimit());
        }
        Conditions wanted = conditions.waiting(filter, actor);
        var query = entities.createQuery(
                "select d.id, d.version from Declaration d join d.graduate g where " + wanted.hql() + " order by d.id",
                Row.class);
        wanted.parameters().forEach(query::setParameter);
        List<Row> rows = query.getResultList();
        if (rows.size() != expected) {
            throw ChangedMeanwhile.refusal().with("count", rows.size());
        }
        return rows.stream()
                .map(row -> new BatchReview.Item(String.valueOf(row.id), row.version))
                .toList();
    }
}
