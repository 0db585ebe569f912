package org.luoshi.localstack;

import java.io.IOException;
import java.util.List;

/** One server of the stack: launched first, then awaited, so that slow ones start beside each other. */
interface Part {

    /** Short name for output, log and pid file, e.g. {@code database}. */
    String name();

    /** The ports it listens on, each with the setting that changes it. */
    List<Port> ports();

    /** Whether it can start only when those before it answer. */
    default boolean needsTheOthers() {
        return false;
    }

    /** Stops what a killed run left behind. */
    void stopLeftover();

    /** Starts it; returns before it answers. */
    void launch() throws IOException, InterruptedException;

    /** Whether it answers its clients now. */
    boolean answers();

    /** Whether it still runs. */
    boolean alive();

    /** Where clients reach it, for the line that is printed once it answers. */
    String address();

    /** What it said last, to show why it did not start. */
    String lastWords();

    /** Stops it and waits until it has stopped. */
    void stop();
}
