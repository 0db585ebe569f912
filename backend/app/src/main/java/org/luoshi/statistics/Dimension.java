package org.luoshi.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rates may be grouped by. There is no grouping by counselor: nobody is ranked by rate. */
@Schema(
        name = "RateDimension",
        enumeration = {"college", "major", "class", "programme", "gender", "difficulty"})
enum Dimension {
    COLLEGE,
    MAJOR,
    CLASS,
    PROGRAMME,
    GENDER,
    DIFFICULTY;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
