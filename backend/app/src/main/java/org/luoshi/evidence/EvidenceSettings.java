package org.luoshi.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Limits of evidence. */
@ConfigMapping(prefix = "luoshi.evidence")
interface EvidenceSettings {

    /** Largest file, in bytes. */
    @WithDefault("20971520")
    int maxBytes();

    /** Bytes of all uploads that are held in memory at once; further ones wait. */
    @WithDefault("50331648")
    int budgetBytes();

    /** Bytes of all previews that are made at once; further ones wait. */
    @WithDefault("50331648")
    int previewBudgetBytes();

    /** How long an upload or a preview waits for its place before it is told to come back. */
    @WithDefault("30s")
    Duration patience();

    /** Largest picture, in pixels: a small file may unfold to a huge one. */
    @WithDefault("120000000")
    long maxPixels();

    /** How often new files are looked at, one after the other. */
    @WithDefault("2s")
    String lookEvery();

    /** Bits of 64 in which the hashes of two pictures may differ that are taken for alike. */
    @WithDefault("6")
    int likenessBits();

    /** How much two such pictures may differ where they differ most, in standard deviations of a page. */
    @WithDefault("0.85")
    double likenessDifference();

    /** How old an object without a row must be to be removed: far older than any upload can be under way. */
    @WithDefault("24h")
    Duration orphanAge();

    /** Address of a clamd, as {@code host:port}; without one nothing is scanned. */
    Optional<String> clamd();

    /** How long clamd may look at one file. */
    @WithDefault("30s")
    Duration clamdPatience();

    /** How often objects without a row are looked for. */
    @WithDefault("6h")
    String cleanEvery();

    /** How long one viewing of a file may last: whatever a person fetches of it in that time is one opening. */
    @WithDefault("10m")
    Duration viewing();
}
