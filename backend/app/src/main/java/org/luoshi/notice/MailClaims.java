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
     * @param to addresses
     * @param attempts this one included */
    record Claim(String id, List<String> to, String language, List<Notification> notifications, int attempts) {}

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
            List<String> to = desk.addresses(recipient);
            List<Notification> sendable = new ArrayList<>();
            for (Notification one : due) {
                Instant ready = wish.afterQuiet(latest(now, wish.readyAt(one.createdAt, settings.digestAt())));
                if (to.isEmpty() || one.readAt != null || one.createdAt.isBefore(now.minus(settings.giveUpAfter()))) {
                    one.mailAt = null;
                } else if (ready.isAfter(now)) {
                    one.mailAt = ready;
                } else {
                    sendable.add(one);
                }
            }
            return sendable.isEmpty() ? null : claim(sendable, to, wish, now);
        });
    }

    private Claim claim(List<Notification> all, List<String> to, NotificationSetting wish, Instant now) {
        String id = UUID.randomUUID().toString();
        for (Notification one : all) {
            one.mailClaim = id;
            one.mailAt = now.plus(settings.claim());
            one.mailAttempts++;
        }
        int attempts = all.stream().mapToInt(one -> one.mailAttempts).max().orElseThrow();
        return new Claim(id, to, wish.language, List.copyOf(all), attempts);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    void sent(Claim claim, Instant now) {
        finish("mailAt = null, mailClaim = null, mailedAt = ?1", claim, now);
    }

    /** Puts it off, twice as long as the last time. */
    void failed(Claim claim, Instant now) {
        long factor = 1L << Math.min(claim.attempts() - 1, 20);
        Duration pause = settings.retryAfter().multipliedBy(factor);
        finish(
                "mailAt = ?1, mailClaim = null",
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
