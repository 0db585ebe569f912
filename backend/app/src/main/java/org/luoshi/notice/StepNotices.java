package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.Declaration;
import org.luoshi.declaration.DeclarationMoved;
import org.luoshi.declaration.DeclarationStep;
import org.luoshi.declaration.State;

/** Tells a graduate that a declaration came back (R5.2), was entered for them (R6.2) or is annulled, and how their dispute ended; what asked
 * them to do what they have just done is news no longer. In the transaction of that step. */
@ApplicationScoped
class StepNotices {

    // what a declaration handed in answers
    private static final Set<NotificationKind> ANSWERED = Set.of(
            NotificationKind.URGED,
            NotificationKind.NOT_DECLARED,
            NotificationKind.DECLARATION_RETURNED,
            NotificationKind.CORRECTION_DUE,
            NotificationKind.CORRECTION_OVERDUE,
            NotificationKind.DISPUTE_ANNULLED,
            NotificationKind.DECLARATION_ANNULLED);

    private final Notifications notifications;
    private final DisputeNotices disputes;
    private final EntityManager entities;

    StepNotices(Notifications notifications, DisputeNotices disputes, EntityManager entities) {
        this.notifications = notifications;
        this.disputes = disputes;
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void moved(@Observes DeclarationMoved moved) {
        Declaration declaration = moved.declaration();
        if (moved.from() == State.AWAITING_GRADUATE) {
            notifications.done(declaration.graduate(), Set.of(NotificationKind.DECLARATION_PROPOSED), declaration.id());
        }
        switch (declaration.state()) {
            case AT_CLASS -> notifications.done(declaration.graduate(), ANSWERED, null);
            case AWAITING_GRADUATE -> tell(declaration, NotificationKind.DECLARATION_PROPOSED, Map.of());
            case RETURNED -> returned(moved);
            case DISPUTED -> disputes.raised(declaration, step(declaration));
            case VERIFIED -> {
                if (moved.from() == State.DISPUTED) {
                    tell(declaration, NotificationKind.DISPUTE_UPHELD, why(declaration));
                }
            }
            case ANNULLED -> annulled(moved);
            case DRAFT, AT_COLLEGE, SUPERSEDED -> {
                // seen by the graduate where they look anyway
            }
        }
    }

    private void returned(DeclarationMoved moved) {
        Declaration declaration = moved.declaration();
        if (moved.from() != State.AWAITING_GRADUATE) {
            tell(
                    declaration,
                    NotificationKind.DECLARATION_RETURNED,
                    Map.of("due", String.valueOf(declaration.dueOn())));
        }
    }

    private void annulled(DeclarationMoved moved) {
        Declaration declaration = moved.declaration();
        if (moved.from() == State.DISPUTED) {
            tell(declaration, NotificationKind.DISPUTE_ANNULLED, why(declaration));
        } else {
            // by whom is said by the inspection
            notifications.tell(
                    declaration.graduate(),
                    NotificationKind.DECLARATION_ANNULLED,
                    Map.of("declaration", String.valueOf(declaration.id())),
                    null,
                    null);
        }
    }

    private Map<String, String> why(Declaration declaration) {
        String reason = step(declaration).comment();
        return reason == null ? Map.of() : Map.of("text", reason);
    }

    private DeclarationStep step(Declaration declaration) {
        return entities.createQuery(
                        "select s from DeclarationStep s where s.declaration = ?1 order by s.id desc",
                        DeclarationStep.class)
                .setParameter(1, declaration)
                .setMaxResults(1)
                .getSingleResult();
    }

    private void tell(Declaration declaration, NotificationKind kind, Map<String, String> more) {
        DeclarationStep step = step(declaration);
        if (step.action() == Action.DECLINE) {
            return; // their own doing
        }
        Map<String, String> params = new TreeMap<>(more);
        params.put("declaration", String.valueOf(declaration.id()));
        params.put("by", step.actorName());
        notifications.tell(declaration.graduate(), kind, params, null, null);
    }
}
