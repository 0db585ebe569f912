package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the population is divided before it is drawn from. */
@Schema(name = "StratumBy")
public enum StratumBy {
    COLLEGE,
    DESTINATION
}
