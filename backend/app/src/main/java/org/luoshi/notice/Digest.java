package org.luoshi.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How mails come together. */
@Schema(name = "MailDigest")
enum Digest {
    /** As soon as there is something. */
    INSTANT,
    /** One mail a day with everything new. */
    DAILY
}
