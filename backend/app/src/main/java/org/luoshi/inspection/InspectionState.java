package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an inspection has come; there is no way back. */
@Schema(name = "InspectionState")
enum InspectionState {
    /** Everybody concerned knows its kind and its period. */
    ANNOUNCED,
    /** The root of its population stands in the log. */
    COMMITTED,
    /** The seed was given and the sample follows from it. */
    DRAWN,
    /** Nothing is called or found any more. */
    CLOSED,
    /** Announced by mistake and taken back before its population was committed; it opens nothing to anybody. */
    WITHDRAWN
}
