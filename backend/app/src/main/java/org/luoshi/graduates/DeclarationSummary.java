package org.luoshi.graduates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** The open declaration of a graduate, or else the last one; in a list that stands behind a figure the one that the figure counts. */
@Schema(name = "DeclarationSummary")
record DeclarationSummary(
        @Schema(required = true) String id,
        @Schema(required = true) State state,
        @Schema(required = true) Destination destination) {}
