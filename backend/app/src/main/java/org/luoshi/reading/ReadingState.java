package org.luoshi.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the reading of a proof is. */
@Schema(name = "ReadingState")
enum ReadingState {
    /** It has not had its turn. */
    WAITING,
    /** It is a picture or a scan, and waits for the engine that reads those. */
    PICTURE,
    READ,
    /** Nothing here can read it. */
    UNREADABLE,
    /** This installation does not read it: it is a picture, or there is no reader. Never stored. */
    OFF
}
