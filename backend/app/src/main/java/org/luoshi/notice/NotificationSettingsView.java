package org.luoshi.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody is told, beside the page.
 * @param mailPossible the school sends mail at all
 * @param rosterAddress the address on the roster, or null; used where no other is given
 * @param quietFrom {@code 22:00}, the school's time; null with quietUntil where there are no quiet hours
 * @param version 0 where nothing was set so far */
@Schema(name = "NotificationSettings")
record NotificationSettingsView(
        boolean mailPossible,
        boolean mail,
        @Schema(nullable = true) String address,
        @Schema(nullable = true) String rosterAddress,
        Digest digest,
        @Schema(nullable = true) String quietFrom,
        @Schema(nullable = true) String quietUntil,
        int version) {}
