package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.problem.ChangedMeanwhile;
import org.luoshi.problem.Problem;

/** Keeps where events go. */
@ApplicationScoped
class WebhookDesk {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private final EntityManager entities;
    private final WebhookAddress addresses;
    private final EventSignature signature;
    private final AuditTrail audit;

    WebhookDesk(EntityManager entities, WebhookAddress addresses, EventSignature signature, AuditTrail audit) {
        this.entities = entities;
        this.addresses = addresses;
        this.signature = signature;
        this.audit = audit;
    }

    @Transactional
    WebhookView view() {
        return view(entities.find(Webhook.class, Webhook.ONLY), null);
    }

    /** @throws org.luoshi.problem.Refusal changed-meanwhile, invalid-request for an address that will not do, unavailable without the key */
    @Transactional
    WebhookView change(WebhookChange wanted, Actor actor) {
        entities.createNativeQuery("select id from webhook where id = ?1 for update")
                .setParameter(1, Webhook.ONLY)
                .getResultList();
        Webhook hook = entities.find(Webhook.class, Webhook.ONLY);
        if (hook.version != wanted.version()) {
            throw ChangedMeanwhile.now(hook.version);
        }
        String url = wanted.url() == null || wanted.url().isBlank()
                ? null
                : wanted.url().strip();
        if (url != null) {
            if (!signature.possible()) {
                throw Problem.UNAVAILABLE
                        .because(
                                "还没有配置 luoshi.webhook.key：请联系系统管理员。",
                                "luoshi.webhook.key is not set: ask whoever runs the service.")
                        .with("dependency", "webhook-key");
            }
            addresses.require(url);
        }
        boolean fresh = url != null && (hook.salt.isEmpty() || Boolean.TRUE.equals(wanted.newSecret()));
        if (fresh) {
            byte[] some = new byte[BYTES];
            RANDOM.nextBytes(some);
            hook.salt = HexFormat.of().formatHex(some);
        }
        hook.url = url;
        hook.version++;
        hook.failedAt = null;
        hook.failure = null;
        if (url == null) {
            entities.createQuery("update Notification set hookAt = null where hookAt is not null")
                    .executeUpdate();
        }
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "webhook-changed",
                "webhook",
                String.valueOf(Webhook.ONLY),
                Map.of("set", url != null, "newSecret", fresh));
        return view(hook, fresh ? signature.secret(hook.salt) : null);
    }

    private WebhookView view(Webhook hook, String secret) {
        long waiting = entities.createQuery("select count(*) from Notification where hookAt is not null", Long.class)
                .getSingleResult();
        return new WebhookView(
                signature.possible(),
                hook.url,
                secret,
                waiting,
                hook.deliveredAt,
                hook.failedAt,
                hook.failure,
                hook.version);
    }
}
