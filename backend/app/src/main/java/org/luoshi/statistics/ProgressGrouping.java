package org.luoshi.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What progress may be grouped by. */
@Schema(
        name = "ProgressGrouping",
        enumeration = {"college", "class"})
enum ProgressGrouping {
    COLLEGE,
    CLASS;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
