package org.luoshi.notice;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.luoshi.problem.Refusal;

/** Sends events to the receiver that the office named: claimed by one instance at a time, signed, tried again until they are taken. */
@ApplicationScoped
class EventDispatcher {

    private static final int BATCH = 20;
    private static final int TAKEN = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final EntityManager entities;
    private final WebhookAddress addresses;
    private final EventSignature signature;
    private final WebhookSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    // follows no redirects: they could lead inside
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    EventDispatcher(
            EntityManager entities,
            WebhookAddress addresses,
            EventSignature signature,
            WebhookSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.entities = entities;
        this.addresses = addresses;
        this.signature = signature;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    private record Claim(String id, Webhook hook, List<Notification> events) {}

    @Scheduled(
            identity = "send events to the webhook",
            every = "${luoshi.webhook.send-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (dispatch(clock) == BATCH) {
            // as long as there are more
        }
    }

    /** @param now whose time decides what is due
     * @return how many events were taken by the receiver */
    int dispatch(Clock now) {
        Claim claim = take(now.instant());
        int delivered = 0;
        if (claim == null) {
            return 0;
        }
        for (Notification event : claim.events()) {
            String failure = send(claim.hook(), event, now.instant());
            finish(claim, event, failure, now.instant());
            delivered += failure == null ? 1 : 0;
        }
        return delivered;
    }

    private Claim take(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Webhook hook = entities.find(Webhook.class, Webhook.ONLY);
            if (hook.url == null) {
                return null;
            }
            List<Notification> due = entities
                    .createNativeQuery(
                            "select * from notification where hook_at <= ?1 order by hook_at, id limit " + BATCH
                                    + " for update skip locked",
                            Notification.class)
                    .setParameter(1, now)
                    .getResultList()
                    .stream()
                    .map(Notification.class::cast)
                    .toList();
            String id = UUID.randomUUID().toString();
            for (Notification one : due) {
                one.hookClaim = id;
                one.hookAt = now.plus(settings.claim());
                one.hookAttempts++;
            }
            return due.isEmpty() ? null : new Claim(id, hook, due);
        });
    }

    // null where the receiver took it
    private String send(Webhook hook, Notification event, Instant now) {
        try {
            String body = json.writeValueAsString(body(event));
            HttpRequest request = HttpRequest.newBuilder(addresses.require(hook.url))
                    .timeout(settings.patience())
                    .header("Content-Type", "application/json")
                    .header("Luoshi-Event", String.valueOf(event.id))
                    .header("Luoshi-Timestamp", String.valueOf(now.getEpochSecond()))
                    .header("Luoshi-Signature", signature.of(hook.salt, now.getEpochSecond(), body))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / 100 == TAKEN ? null : "HTTP " + status;
        } catch (IOException | Refusal failed) {
            return failed.getClass().getSimpleName();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static Map<String, Object> body(Notification event) {
        Map<String, Object> body = new TreeMap<>();
        var text = event.kind.outside(event.params);
        body.put("id", String.valueOf(event.id));
        body.put("kind", event.kind.name());
        body.put("recipient", event.recipient);
        body.put("createdAt", event.createdAt.toString());
        body.put("text", Map.of("zh", text.zh(), "en", text.en()));
        return body;
    }

    // a claim that ran out meanwhile is another's, and left alone
    private void finish(Claim claim, Notification event, String failure, Instant now) {
        boolean over = failure == null || event.createdAt.isBefore(now.minus(settings.giveUpAfter()));
        Duration pause = settings.retryAfter().multipliedBy(1L << Math.min(event.hookAttempts - 1, 20));
        Instant next = over ? null : now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery(
                            "update notification set hook_at = ?1, hook_claim = null where id = ?2 and hook_claim = ?3")
                    .setParameter(1, next)
                    .setParameter(2, event.id)
                    .setParameter(3, claim.id())
                    .executeUpdate();
            String fared = failure == null ? "deliveredAt = ?1" : "failedAt = ?1, failure = ?2";
            var note = entities.createQuery("update Webhook set " + fared + " where id = 1")
                    .setParameter(1, now);
            if (failure != null) {
                note.setParameter(2, failure);
            }
            note.executeUpdate();
        });
    }
}
