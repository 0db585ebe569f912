package org.luoshi.notice;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;

/** Something that one person, or everybody of a role, is told. */
@Entity
class Notification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    /** {@link Recipient} as text. */
    String recipient;

    /** The graduate it is about and for, or null; it goes with their personal data. */
    Long graduateId;

    @Enumerated(EnumType.STRING)
    NotificationKind kind;

    @Convert(converter = ParamsText.class)
    Map<String, String> params;

    /** Goes before words of somebody's own where the log keeps their digest. */
    String salt;

    /** At most one notification of a kind for a recipient has this key; null where there may be any number. */
    String onceKey;

    Instant createdAt;

    /** When it was read; of what is for a role each of its people has a {@link Reading} instead. */
    Instant readAt;

    /** When to look at it next for sending by mail; null where there is nothing to send (any more). */
    Instant mailAt;

    int mailAttempts;

    /** Who sends it until {@code mailAt}, or null. */
    String mailClaim;

    /** Of the mail that is at the server since the claim; null once its fate is known. */
    String mailMessage;

    Instant mailedAt;

    /** The same for the event that goes to the webhook. */
    Instant hookAt;

    int hookAttempts;
    String hookClaim;
}
