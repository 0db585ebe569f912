package org.luoshi.demo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the demo school is. */
@Schema(name = "DemoState")
enum DemoState {
    /** Not asked for, or the cohort already holds other graduates. */
    OFF,
    /** Cohort, roster and assignments are being laid. */
    PREPARING,
    /** Graduates declare and staff review, class by class. */
    LOADING,
    /** All of it is there. */
    DONE,
    /** Some of it could not be loaded; the next start goes on. */
    FAILED
}
