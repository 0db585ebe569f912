package org.luoshi.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Graduate;
import org.luoshi.listing.Page;
import org.luoshi.problem.WebProblems;

/** Keeps notifications; everybody finds their own and no other. */
@ApplicationScoped
class Notifications implements PanacheRepositoryBase<Notification, Long> {

    private static final String OWN = "recipient in ?1";

    private final AuditTrail audit;
    private final MailSettings mail;
    private final Clock clock;

    Notifications(AuditTrail audit, MailSettings mail, Clock clock) {
        this.audit = audit;
        this.mail = mail;
        this.clock = clock;
    }

    /** Tells a graduate something, in the transaction of what it is about.
     * @param onceKey null, or what only one notification of this kind may have
     * @throws org.hibernate.exception.ConstraintViolationException where there is one */
    @Transactional(Transactional.TxType.MANDATORY)
    Notification tell(
            Graduate graduate, NotificationKind kind, Map<String, String> params, String onceKey, String salt) {
        Notification one = new Notification();
        one.recipient = Recipient.of(graduate);
        one.graduateId = graduate.id;
        one.kind = kind;
        one.params = params;
        one.onceKey = onceKey;
        one.salt = salt;
        one.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        one.hookAt = getEntityManager().find(Webhook.class, Webhook.ONLY).url == null ? null : one.createdAt;
        one.mailAt = mail.enabled() ? one.createdAt : null;
        persistAndFlush(one);
        return one;
    }

    /** @return one's own, the newest first */
    @Transactional
    Page<NotificationView> page(NotificationQuery query, Actor actor, Locale language) {
        String condition = query.unread == null ? OWN : OWN + " and readAt is " + (query.unread ? "null" : "not null");
        List<String> own = Recipient.of(actor);
        List<NotificationView> items =
                find(condition + " order by id desc", own).page(query.page, query.size).<Notification>stream()
                        .map(one -> NotificationView.of(one, language))
                        .toList();
        return Page.of(items, count(condition, own), query);
    }

    /** @return the role in which somebody does what everybody may do with what is their own */
    static String role(Actor actor) {
        return actor.grants().stream()
                .map(grant -> grant.role())
                .min(Enum::compareTo)
                .orElseThrow()
                .realmName();
    }

    /** Notes that somebody read one of theirs; again changes nothing.
     * @throws org.luoshi.problem.Refusal not-found for somebody else's */
    @Transactional
    NotificationView read(long id, Actor actor, Locale language) {
        Notification one = find(OWN + " and id = ?2", Recipient.of(actor), id)
                .firstResultOptional()
                .orElseThrow(WebProblems::notFound);
        if (one.readAt == null) {
            one.readAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            audit.record(
                    actor.subject(),
                    role(actor),
                    "notification-read",
                    "notification",
                    String.valueOf(id),
                    one.graduateId == null ? Map.of() : Map.of("graduate", String.valueOf(one.graduateId)));
        }
        return NotificationView.of(one, language);
    }
}
