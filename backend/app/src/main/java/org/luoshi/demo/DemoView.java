package org.luoshi.demo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Progress of the demo school.
 * @param done graduates whose declarations are loaded
 * @param total graduates of the plan who declare something; 0 while off */
@Schema(name = "Demo")
record DemoView(
        @Schema(required = true) DemoState state,
        @Schema(required = true) int done,
        @Schema(required = true) int total) {}
