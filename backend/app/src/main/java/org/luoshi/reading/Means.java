package org.luoshi.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a text was read. */
@Schema(name = "ReadingMeans")
enum Means {
    /** The PDF carries it itself. */
    TEXT_LAYER,
    /** Recognised in a picture; single letters may be wrong. */
    PICTURE
}
