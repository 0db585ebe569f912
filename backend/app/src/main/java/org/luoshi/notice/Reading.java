package org.luoshi.notice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That one of those whom a notification is for has read it, where it is for a role. */
@Entity(name = "NotificationReading")
@Immutable
class Reading {

    /** @param reader the reader's own name, as in {@link Recipient} */
    @Embeddable
    record Key(String reader, long notificationId) {}

    @EmbeddedId
    Key key;

    Instant readAt;
}
