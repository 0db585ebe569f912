package org.luoshi.concern;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.listing.Page;

/** Finds concerns: for a graduate their own, for the office and inspectors all, for nobody else any. */
@ApplicationScoped
class Concerns implements PanacheRepositoryBase<Concern, String> {

    static final Set<Role> ANSWERING = Set.of(Role.OFFICE, Role.INSPECTOR);

    private final SenderKey senders;

    Concerns(SenderKey senders) {
        this.senders = senders;
    }

    static boolean answers(Actor actor) {
        return ANSWERING.stream().anyMatch(actor::worksAs);
    }

    @Transactional
    Page<ConcernView> page(ConcernQuery query, Actor actor) {
        StringBuilder condition = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        and("cohortYear", query.cohort, condition, parameters);
        and("status", query.status, condition, parameters);
        and("kind", query.kind, condition, parameters);
        if (!answers(actor)) {
            and("senderKey", senders.of(actor), condition, parameters);
        }
        // the random id orders those of one day, so that the list does not give away who came after whom
        List<ConcernView> items =
                find(condition + " order by filedOn desc, id", parameters)
                        .page(query.page, query.size)
                        .<Concern>stream()
                        .map(one -> ConcernView.of(one, answers(actor)))
                        .toList();
        return Page.of(items, count(condition.toString(), parameters), query);
    }

    private static void and(String column, Object value, StringBuilder condition, Map<String, Object> parameters) {
        if (value != null) {
            condition.append(" and ").append(column).append(" = :").append(column);
            parameters.put(column, value);
        }
    }

    /** Lets the concerns of one account in one at a time: two at once would be the same one of the day, and what the database says when it
     * refuses a duplicate is part of the sender's key with the second it was sent (ADR 7). To be called first in the transaction, which
     * then sees what the one before left behind. */
    void takeTurn(String senderKey) {
        getEntityManager()
                .createNativeQuery("select turn from concern_turn where turn = ?1 for update")
                .setParameter(1, Integer.parseInt(senderKey.substring(0, 2), 16))
                .getResultList();
    }

    /** @return how many this account sent that day */
    int countOf(String senderKey, LocalDate day) {
        return (int) count("senderKey = ?1 and filedOn = ?2", senderKey, day);
    }

    /** @return what this very request made before, if it did */
    Optional<Concern> repeated(String repeatKey) {
        return repeatKey == null
                ? Optional.empty()
                : find("repeatKey", repeatKey).firstResultOptional();
    }
}
