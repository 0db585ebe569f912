package org.luoshi.sheet;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.audit.Salted;

/** What the log says of every step of a sheet beside the step itself: when it was taken, and a salted digest of the name that stands beside it,
 * so that neither can be changed unseen (R8.1). */
final class SheetSaid {

    private SheetSaid() {}

    static Map<String, Object> by(WeeklySheet sheet, Actor actor, Instant at, Map<String, ?> step) {
        Map<String, Object> payload = new LinkedHashMap<>(step);
        payload.put("at", at.toString());
        if (sheet.salt != null) {
            payload.put("nameDigest", Salted.digest(sheet.salt, actor.name()));
        }
        return payload;
    }

    /** @param sample how many declarations were drawn for the leader */
    static Map<String, Object> confirmed(WeeklySheet sheet, SheetPackage frozen, int sample, Actor actor) {
        return by(
                sheet,
                actor,
                frozen.confirmedAt,
                Map.of("root", frozen.root, "sha256", frozen.sha256, "position", frozen.position, "sample", sample));
    }
}
