package org.luoshi.notice;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/** Sends what people were told by mail. The table of notifications is the list of what to send, written in the transaction of what it is
 * about; so nothing is lost with an instance, and a mail server that is away for a while gets everything later. Where an instance ends between the
 * server's yes and its own note of it, nobody knows whether the mail arrived: ADR 16 says what happens then. */
@ApplicationScoped
class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MailClaims claims;
    private final MailSettings settings;
    private final ReactiveMailer mailer;
    private final Clock clock;

    MailDispatcher(MailClaims claims, MailSettings settings, ReactiveMailer mailer, Clock clock) {
        this.claims = claims;
        this.settings = settings;
        this.mailer = mailer;
        this.clock = clock;
    }

    @Scheduled(
            identity = "send notifications by mail",
            every = "${luoshi.mail.send-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (settings.enabled()) {
            dispatch(clock);
        }
    }

    /** @param now whose time decides what may go
     * @return how many mails went out */
    int dispatch(Clock now) {
        int sent = 0;
        for (String recipient : claims.waiting(now.instant())) {
            MailClaims.Claim claim = claims.take(recipient, now.instant());
            if (claim == null) {
                continue;
            }
            try {
                mailer.send(mail(claim)).await().atMost(PATIENCE);
                claims.sent(claim, now.instant());
                sent++;
            } catch (RuntimeException failed) {
                if (Undelivered.certainly(failed)) {
                    claims.failed(claim, now.instant());
                }
                LOG.warnf(
                        "a mail with %d notifications waits for another try after %d: %s",
                        claim.notifications().size(),
                        claim.attempts(),
                        failed.getClass().getSimpleName());
            }
        }
        return sent;
    }

    private Mail mail(MailClaims.Claim claim) {
        Locale language = Locale.of(claim.language());
        List<Notification> all = claim.notifications();
        Mail mail = new Mail()
                .setSubject(Letter.subject(all.size(), language))
                .setText(Letter.body(all, language, settings.pageUrl()))
                .addHeader("Auto-Submitted", "auto-generated")
                .addHeader("Message-ID", "<%s@luoshi>".formatted(claim.message()));
        if (claim.again()) {
            mail.addHeader("X-Luoshi-Sent-Again", "the first time may have arrived: same Message-ID");
        }
        return claim.to().size() == 1
                ? mail.addTo(claim.to().getFirst())
                : mail.addBcc(claim.to().toArray(String[]::new));
    }
}
