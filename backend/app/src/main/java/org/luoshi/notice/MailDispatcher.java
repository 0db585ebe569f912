package org.luoshi.notice;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** Sends what people were told by mail. The table of notifications is the list of what to send, written in the transaction of what it is
 * about; so nothing is lost with an instance, and a mail server that is away for a while gets everything later. Where an instance ends between the
 * server's yes and its own note of it, nobody knows whether the mail arrived: ADR 16 says what happens then. */
@ApplicationScoped
class MailDispatcher {

    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);

    private final MailClaims claims;
    private final MailSettings settings;
    private final MailServer server;
    private final Clock clock;

    MailDispatcher(MailClaims claims, MailSettings settings, MailServer server, Clock clock) {
        this.claims = claims;
        this.settings = settings;
        this.server = server;
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
                send(claim);
                claims.sent(claim, now.instant());
                sent++;
            } catch (Undelivered none) {
                claims.failed(claim, now.instant());
                waits(claim, none.getCause());
            } catch (MessagingException | RuntimeException unknown) {
                waits(claim, unknown);
            }
        }
        return sent;
    }

    private static void waits(MailClaims.Claim claim, Throwable why) {
        LOG.warnf(
                "a mail with %d notifications waits for another try after %d: %s",
                claim.notifications().size(), claim.attempts(), why.getClass().getSimpleName());
    }

    private void send(MailClaims.Claim claim) throws MessagingException, Undelivered {
        Locale language = Locale.of(claim.language());
        List<Notification> all = claim.notifications();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Auto-Submitted", "auto-generated");
        if (claim.again()) {
            headers.put("X-Luoshi-Sent-Again", "the first time may have arrived: same Message-ID");
        }
        server.send(
                "<%s@luoshi>".formatted(claim.message()),
                claim.to(),
                Letter.subject(all.size(), language),
                Letter.body(all, language, settings.pageUrl()),
                headers);
    }
}
