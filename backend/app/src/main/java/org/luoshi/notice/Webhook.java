package org.luoshi.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Where events go. There is one row, whether there is an address or not. */
@Entity
class Webhook {

    static final int ONLY = 1;

    @Id
    int id;

    /** Null for nowhere. */
    String url;

    /** The secret follows from it. */
    String salt;

    int version;

    Instant deliveredAt;
    Instant failedAt;

    /** What went wrong last, a status or the name of a failure. */
    String failure;
}
