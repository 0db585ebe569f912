package org.luoshi.audit;

import java.time.Instant;

/** An entry as the canonical JSON (RFC 8785) that its leaf is the hash of; made in the same way when it is written and when it is checked. */
final class EntryText {

    private EntryText() {}

    /** @param at in whole microseconds
     * @param payload canonical JSON already */
    static String of(
            Instant at, String actor, String role, String event, String subjectType, String subjectId, String payload) {
        // names in the order that RFC 8785 gives them
        return "{\"actor\":" + CanonicalJson.of(actor)
                + ",\"at\":" + CanonicalJson.of(at.toString())
                + ",\"event\":" + CanonicalJson.of(event)
                + ",\"payload\":" + payload
                + ",\"role\":" + CanonicalJson.of(role)
                + ",\"subjectId\":" + CanonicalJson.of(subjectId)
                + ",\"subjectType\":" + CanonicalJson.of(subjectType) + "}";
    }
}
