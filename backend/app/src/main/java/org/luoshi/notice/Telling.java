package org.luoshi.notice;

import java.util.Map;

/** Something to tell one person, once.
 * @param recipient {@link Recipient} as text
 * @param graduateId the graduate it is about and for, or null; it goes with their personal data
 * @param onceKey what only one notification of this kind for this recipient has, whoever tells it and however often; at most 60 characters */
public record Telling(
        String recipient, Long graduateId, NotificationKind kind, Map<String, String> params, String onceKey) {}
