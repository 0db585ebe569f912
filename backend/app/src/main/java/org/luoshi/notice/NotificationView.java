package org.luoshi.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notification as its recipient reads it.
 * @param text the sentence in the language of the reader
 * @param params what it was made from; {@code text} among them are somebody's own words
 * @param readAt when this reader read it; null while it is new */
@Schema(name = "Notification")
record NotificationView(
        @Schema(required = true) String id,
        @Schema(required = true) NotificationKind kind,
        @Schema(required = true) String text,
        @Schema(required = true) Map<String, String> params,
        @Schema(required = true) Instant createdAt,
        @Schema(nullable = true) Instant readAt) {

    static NotificationView of(Notification one, Instant readAt, Locale language) {
        return new NotificationView(
                String.valueOf(one.id),
                one.kind,
                one.kind.sentence(one.params).in(language),
                one.params,
                one.createdAt,
                readAt);
    }
}
