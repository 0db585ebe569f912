package org.luoshi.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.exception.ConstraintViolationException;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.DeclarationRepository;
import org.luoshi.declaration.State;
import org.luoshi.problem.Problem;
import org.luoshi.problem.ProblemBody;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Asks graduates who have handed nothing in to declare: each a transaction of its own, and nobody more than once a day. */
@ApplicationScoped
class UrgingDesk {

    private static final Set<Role> URGE = EnumSet.of(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER);
    private static final Set<State> NOT_HANDED_IN = EnumSet.of(State.DRAFT, State.AWAITING_GRADUATE);

    private final Notifications notifications;
    private final DeclarationRepository declarations;
    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    UrgingDesk(
            Notifications notifications,
            DeclarationRepository declarations,
            EntityManager entities,
            AuditTrail audit,
            Clock clock) {
        this.notifications = notifications;
        this.declarations = declarations;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param language of the reader, for the problems in the answer */
    UrgingOutcome urge(Urging body, Actor person, Locale language) {
        Actor urger = person.as(URGE);
        String text = body.text() == null ? "" : body.text().strip();
        return new UrgingOutcome(new LinkedHashSet<>(body.graduates())
                .stream().map(id -> one(id, text, urger, language)).toList());
    }

    private UrgingOutcome.Result one(String id, String text, Actor urger, Locale language) {
        try {
            QuarkusTransaction.requiringNew().run(() -> urge(Long.parseLong(id), text, urger));
            return new UrgingOutcome.Result(id, 200, null);
        } catch (Refusal refusal) {
            return refused(id, refusal, language);
        } catch (ConstraintViolationException atTheSameMoment) {
            return refused(id, urgedToday(), language);
        }
    }

    private void urge(long id, String text, Actor urger) {
        Graduate graduate = find(id, urger);
        if (handedIn(graduate)) {
            throw Problem.STEP_NOT_ALLOWED.because(
                    "这名毕业生已经填报，不需要再提醒。", "This graduate has declared and needs no reminder.");
        }
        Role role = declarations.roleOver(id, urger);
        String day = graduate.cohortYear + "/" + LocalDate.now(clock);
        if (notifications.count(
                        "recipient = ?1 and kind = ?2 and onceKey = ?3",
                        Recipient.of(graduate),
                        NotificationKind.URGED,
                        day)
                > 0) {
            throw urgedToday();
        }
        SaltedText words = SaltedText.of(text);
        Map<String, String> params = new TreeMap<>(Map.of("by", urger.name(), "role", role.realmName()));
        if (!text.isEmpty()) {
            params.put("text", text);
        }
        Notification told =
                notifications.tell(graduate, NotificationKind.URGED, params, day, text.isEmpty() ? null : words.salt());
        Map<String, Object> payload = new TreeMap<>(Map.of("notification", String.valueOf(told.id)));
        if (!text.isEmpty()) {
            payload.put("textDigest", words.digest());
        }
        audit.record(urger.subject(), role.realmName(), "graduate-urged", "graduate", String.valueOf(id), payload);
    }

    private Graduate find(long id, Actor urger) {
        var scope = urger.scope();
        var query = entities.createQuery("select g from Graduate g where g.id = :id and " + scope.hql(), Graduate.class)
                .setParameter("id", id);
        scope.parameters().forEach(query::setParameter);
        return query.getResultStream().findFirst().orElseThrow(WebProblems::notFound);
    }

    // the open declaration is always the last one
    private boolean handedIn(Graduate graduate) {
        return entities.createQuery(
                        "select d.state from Declaration d where d.graduate = ?1 order by d.id desc", State.class)
                .setParameter(1, graduate)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(state -> !NOT_HANDED_IN.contains(state));
    }

    private static Refusal urgedToday() {
        return Problem.ALREADY_EXISTS
                .because("今天已经提醒过这名毕业生，请明天再来。", "This graduate was reminded today already: come back tomorrow.")
                .with("field", "graduates");
    }

    private static UrgingOutcome.Result refused(String id, Refusal refusal, Locale language) {
        ProblemBody problem = ProblemBody.of(refusal, language, "/api/v1/urgings");
        return new UrgingOutcome.Result(id, problem.status(), problem);
    }
}
