package org.luoshi.inspection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is needed to derive a sample again, with {@code docs/draw.mjs} or any other program.
 * @param leaves canonical JSON, each one a text: the plan, then one for each declaration
 * @param root hex, as it was committed
 * @param seed null before the draw
 * @param sample ids of the declarations that the service drew */
@Schema(name = "InspectionPopulation")
record PopulationView(
        String inspection,
        long position,
        String root,
        @Schema(nullable = true) String seed,
        List<String> leaves,
        List<String> sample) {}
