package org.luoshi.notice;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who sends which notifications by mail: one claim at a time, which ends by itself. */
@ApplicationScoped
class MailClaims {

    private static final int RECIPIENTS = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final EntityManager entities;
    private final SettingsDesk desk;
    private final MailSettings settings;

    MailClaims(EntityManager entities, SettingsDesk desk, MailSettings settings) {
        this.entities = entities;
        this.desk = desk;
        this.settings = settings;
    }

    /** What is sent as one mail.
     * @param message its id, the same when it is sent again
     * @param to addresses
     * @param attempts this one included
     * @param again whether it may have arrived already */
    record Claim(
            String id,
            String message,
            List<String> to,
            String language,
            List<Notification> notifications,
            int attempts,
            boolean again) {}

    /** @return for whom there is something to look at, those who wait longest first */
    List<String> waiting(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select n.recipient from Notification n where n.mailAt <= ?1 group by n.recipient"
                                + " order by min(n.mailAt)",
                        String.class)
                .setParameter(1, now)
                .setMaxResults(RECIPIENTS)
                .getResultList());
    }

    /** Takes what this recipient may be sent now; puts the rest off or gives it up.
     * @return null where there is nothing to send now */
    Claim take(String recipient, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Notification> due = entities
                    .createNativeQuery(
                            "select * from notification where recipient = ?1 and mail_at <= ?2 order by id"
                                    + " for update skip locked",
                            Notification.class)
                    .setParameter(1, recipient)
                    .setParameter(2, now)
                    .getResultList()
                    .stream()
                    .map(Notification.class::cast)
                    .toList();
            NotificationSetting wish = desk.of(recipient);
            List<Notification> unknown = unknownFate(due);
            if (!unknown.isEmpty()) {
                Instant ready = wish.afterQuiet(now);
                if (ready.isAfter(now)) {
                    unknown.forEach(one -> one.mailAt = ready);
                    return null;
                }
                return claim(unknown, recipient, now, unknown.getFirst().mailMessage, true);
            }
            boolean nobody = desk.addresses(recipient).isEmpty();
            List<Notification> sendable = new ArrayList<>();
            for (Notification one : due) {
                Instant ready = wish.afterQuiet(latest(now, wish.readyAt(one.createdAt, settings.digestAt())));
                if (one.mailAt == null) {
                    continue;
                }
                if (nobody || over(one, now)) {
                    one.mailAt = null;
                } else if (ready.isAfter(now)) {
                    one.mailAt = ready;
                } else {
                    sendable.add(one);
                }
            }
            return claim(sendable, recipient, now, UUID.randomUUID().toString(), false);
        });
    }

    // what was at the server when its instance ended, or when the server stopped answering. A reminder is not sent
    // twice: it is in the page and in
    // the calendar. What somebody did is told again, as the mail it was before (ADR 16)
    private List<Notification> unknownFate(List<Notification> due) {
        List<Notification> again = new ArrayList<>();
        for (Notification one : due) {
            if (one.mailMessage == null) {
                continue;
            }
            if (one.kind.reminder()) {
                one.mailAt = null;
                one.mailClaim = null;
            } else if (again.isEmpty() || again.getFirst().mailMessage.equals(one.mailMessage)) {
                again.add(one);
            }
        }
        return again;
    }

    private boolean over(Notification one, Instant now) {
        return one.readAt != null || one.createdAt.isBefore(now.minus(settings.giveUpAfter()));
    }

    private Claim claim(List<Notification> some, String recipient, Instant now, String message, boolean again) {
        some.stream().filter(one -> over(one, now)).forEach(one -> one.mailAt = null);
        List<Notification> all = some.stream().filter(one -> one.mailAt != null).toList();
        List<String> to = all.isEmpty() ? List.of() : desk.addresses(recipient, all);
        if (to.isEmpty()) {
            all.forEach(one -> one.mailAt = null);
            return null;
        }
        String id = UUID.randomUUID().toString();
        for (Notification one : all) {
            one.mailClaim = id;
            one.mailMessage = message;
            one.mailAt = now.plus(settings.claim());
            one.mailAttempts++;
        }
        int attempts = all.stream().mapToInt(one -> one.mailAttempts).max().orElseThrow();
        return new Claim(id, message, to, desk.of(recipient).language, all, attempts, again);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    void sent(Claim claim, Instant now) {
        finish("mailAt = null, mailClaim = null, mailMessage = null, mailedAt = ?1", claim, now);
    }

    /** It did not arrive, at least not this time: puts it off, twice as long as the last time. */
    void failed(Claim claim, Instant now) {
        long factor = 1L << Math.min(claim.attempts() - 1, 20);
        Duration pause = settings.retryAfter().multipliedBy(factor);
        finish(
                "mailAt = ?1, mailClaim = null, mailMessage = " + (claim.again() ? "mailMessage" : "null"),
                claim,
                now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
    }

    // a claim that ran out meanwhile is another's, and left alone
    private void finish(String change, Claim claim, Instant value) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Notification set " + change + " where mailClaim = ?2")
                        .setParameter(1, value)
                        .setParameter(2, claim.id())
                        .executeUpdate());
    }
}
