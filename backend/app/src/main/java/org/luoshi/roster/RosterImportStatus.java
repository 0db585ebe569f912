package org.luoshi.roster;

/** How far a roster file has come. */
public enum RosterImportStatus {
    /** Being read, or waiting for its transaction to end. */
    RUNNING,
    /** A dry run: read to the end, nothing changed. */
    CHECKED,
    /** Taken over; the roster is as the file says. */
    ACCEPTED,
    /** Has errors; nothing changed. */
    REJECTED,
    /** Ended by a fault of the service; nothing changed. */
    FAILED
}
