package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationMoved;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.declaration.State;

/** Tells a graduate that a declaration came back (R5.2) or was entered for them (R6.2), in the transaction of that step. */
@ApplicationScoped
class StepNotices {

    private final Notifications notifications;
    private final EntityManager entities;

    StepNotices(Notifications notifications, EntityManager entities) {
        this.notifications = notifications;
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes DeclarationMoved moved) {
        Declaration declaration = moved.declaration();
        if (declaration.state() == State.AWAITING_GRADUATE) {
            tell(declaration, NotificationKind.DECLARATION_PROPOSED, Map.of());
        } else if (declaration.state() == State.RETURNED && moved.from() != State.AWAITING_GRADUATE) {
            tell(
                    declaration,
                    NotificationKind.DECLARATION_RETURNED,
                    Map.of("due", String.valueOf(declaration.dueOn())));
        }
    }

    private void tell(Declaration declaration, NotificationKind kind, Map<String, String> more) {
        DeclarationStep step = entities.createQuery(
                        "select s from DeclarationStep s where s.declaration = ?1 order by s.id desc",
                        DeclarationStep.class)
                .setParameter(1, declaration)
                .setMaxResults(1)
                .getSingleResult();
        if (step.action() == Action.DECLINE) {
            return; // their own doing
        }
        Map<String, String> params = new java.util.TreeMap<>(more);
        params.put("declaration", String.valueOf(declaration.id()));
        params.put("by", step.actorName());
        notifications.tell(declaration.graduate(), kind, params, null, null);
    }
}
