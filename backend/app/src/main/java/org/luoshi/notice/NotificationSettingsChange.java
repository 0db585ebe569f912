package org.luoshi.notice;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody wants to be told.
 * @param address another address than that on the roster, or null
 * @param quietFrom null with quietUntil for no quiet hours
 * @param version of the settings that were read */
@Schema(name = "NotificationSettingsChange")
record NotificationSettingsChange(
        @NotNull Boolean mail,
        @Email @Size(max = 200) String address,
        @NotNull Digest digest,
        @Pattern(regexp = TIME) String quietFrom,
        @Pattern(regexp = TIME) String quietUntil,
        @NotNull Integer version) {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
}
