package org.luoshi.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The log and the key that signs it. */
@ConfigMapping(prefix = "luoshi.log")
interface LogSettings {

    /** Name of the log: the first line of its checkpoints, best a name that only this school has, such as {@code luoshi.school.edu.cn/log}. */
    @WithDefault("luoshi.local/log")
    String origin();

    /** Secret of the school's Ed25519 key: base64 of 32 random bytes. */
    Optional<String> signingKey();

    /** File with the same; read where {@code signing-key} is not set. */
    Optional<Path> signingKeyFile();

    /** Makes the file where it is missing: for demos and development, never for a school. */
    @WithDefault("false")
    boolean makeSigningKey();

    /** How long the sequencer rests when nothing waits for its place. */
    @WithDefault("PT0.25S")
    Duration rest();

    /** How far the log's last moment may lie ahead of an instance's clock before it is said. */
    @WithDefault("PT2S")
    Duration clockTolerance();

    /** When the log is held against tables and store each day, as a cron expression in the school's time; {@code off} for never. */
    @WithDefault("0 0 2 * * ?")
    String verifyAt();
}
