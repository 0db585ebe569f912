package org.luoshi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry of the log as it is read.
 * @param payload what {@link AuditTrail#record} was given, as parsed JSON */
public record LogLine(
        long id,
        Instant at,
        String actor,
        String role,
        String event,
        String subjectType,
        String subjectId,
        Map<String, Object> payload) {

    /** @return a text or number of the payload as text, null where it is not there */
    public String text(String name) {
        return Optional.ofNullable(payload.get(name)).map(String::valueOf).orElse(null);
    }

    /** @return a list of the payload, empty where it is not there */
    public List<String> texts(String name) {
        return payload.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
