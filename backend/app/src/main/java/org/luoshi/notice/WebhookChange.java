package org.luoshi.notice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another address for events.
 * @param url https, or null for none
 * @param newSecret make another secret; a first address gets one anyway
 * @param version of what was read */
@Schema(name = "WebhookChange")
record WebhookChange(@Size(max = 500) String url, Boolean newSecret, @NotNull Integer version) {}
