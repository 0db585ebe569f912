package org.luoshi.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Graduate;
import org.luoshi.listing.Page;
import org.luoshi.problem.WebProblems;

/** Keeps notifications; everybody finds their own and no other. */
@ApplicationScoped
class Notifications implements PanacheRepositoryBase<Notification, Long> {

    private static final String OWN = "recipient in ?1";

    private final Readings readings;
    private final AuditTrail audit;
    private final MailSettings mail;
    private final Clock clock;

    Notifications(Readings readings, AuditTrail audit, MailSettings mail, Clock clock) {
        this.readings = readings;
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

    /** Notes that what some notifications asked of a graduate is done, so that they no longer stand there as news.
     * @param declaration only those about it, or null for whatever they are about */
    @Transactional(Transactional.TxType.MANDATORY)
    void done(Graduate graduate, Set<NotificationKind> kinds, Long declaration) {
        // found before they are changed, by id: a change by recipient would hold up whoever tells them something
        List<Long> open =
                list("recipient = ?1 and kind in ?2 and readAt is null", Recipient.of(graduate), kinds).stream()
                        .filter(one -> declaration == null
                                || String.valueOf(declaration).equals(one.params.get("declaration")))
                        .map(one -> one.id)
                        .toList();
        if (!open.isEmpty()) {
            update(
                    "readAt = ?1 where id in ?2 and readAt is null",
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    open);
        }
    }

    /** @return one's own, the newest first */
    @Transactional
    Page<NotificationView> page(NotificationQuery query, Actor actor, Locale language) {
        List<String> names = Recipient.of(actor);
        if (names.isEmpty()) {
            return Page.of(List.of(), 0, query);
        }
        String reader = Recipient.own(actor);
        String condition = "from Notification n where n.recipient in ?1";
        if (query.unread != null) {
            condition += " and " + (query.unread ? Readings.NOT_READ : Readings.READ);
        }
        Object[] parameters = query.unread == null ? new Object[] {names} : new Object[] {names, reader};
        List<Notification> found = find(condition + " order by n.id desc", parameters)
                .page(query.page, query.size)
                .list();
        Map<Long, Instant> read = readings.of(found, reader);
        return Page.of(
                found.stream()
                        .map(one -> NotificationView.of(one, read.get(one.id), language))
                        .toList(),
                count(condition, parameters),
                query);
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
        String reader = Recipient.own(actor);
        if (readings.note(one, reader, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.record(
                    actor.subject(),
                    role(actor),
                    "notification-read",
                    "notification",
                    String.valueOf(id),
                    one.graduateId == null ? Map.of() : Map.of("graduate", String.valueOf(one.graduateId)));
        }
        return NotificationView.of(one, readings.of(List.of(one), reader).get(id), language);
    }
}
