package org.luoshi.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How proofs are read by a machine. */
@ConfigMapping(prefix = "luoshi.reading")
interface ReadingSettings {

    /** Where the reader's classes lie, as a class path of Java; relative to where the service was started. */
    @WithDefault("reader/*")
    String reader();

    /** Whether text is read in pictures and scans as well, which takes some 0.7 GB beside the service. Left out: where there are
     * 4 GB of memory or more. */
    Optional<Boolean> pictures();

    /** How often proofs that wait are read, one after the other. */
    @WithDefault("2s")
    String readEvery();

    /** How often proofs are looked for that were handed in before there was a reader, or by an import. */
    @WithDefault("10s")
    String catchUpEvery();

    /** How many of those are read in one go. */
    @WithDefault("20")
    int catchUpAtOnce();

    /** Threads of the engine. */
    @WithDefault("1")
    int threads();

    /** Heap of the reader, in the form of Java's {@code -Xmx}; the engine's memory comes on top. */
    @WithDefault("384m")
    String heap();

    /** A picture with more pixels is not read. */
    @WithDefault("60000000")
    long maxPixels();

    /** Pages of a scan that are read. */
    @WithDefault("10")
    int maxPages();

    /** How long the reader may take for a page before it is stopped. */
    @WithDefault("2m")
    Duration patience();

    /** Pictures that one process reads before another takes over: what the engine holds on to goes with it. */
    @WithDefault("100")
    int recycleAfter();

    /** How long the reader stays when there is nothing to read. */
    @WithDefault("2m")
    Duration idle();
}
