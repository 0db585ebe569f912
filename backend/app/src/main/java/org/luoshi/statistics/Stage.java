package org.luoshi.statistics;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a declaration must have come to count; every figure names its stage. reported ≥ verified ≥ signed at every cut. */
@Schema(
        name = "CountingStage",
        enumeration = {"reported", "verified", "signed"})
enum Stage {
    /** An employed declaration is at the class, at the college or verified. */
    REPORTED,
    /** An employed declaration is verified and not suspended: the policy's rate. */
    VERIFIED,
    /** Verified, and that very declaration is counted as verified by the last signed sheet of the graduate's present college. */
    SIGNED;

    @JsonValue
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
