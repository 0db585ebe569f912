package org.luoshi.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the keys of sealed ID numbers come from. There is no default: without a key the service does not start (docs/personal-data.md). */
@ConfigMapping(prefix = "luoshi.privacy")
public interface PrivacySettings {

    /** Keys as {@code id=64 hexadecimal digits}, separated by blanks, commas or lines. The first one seals, all of them open. */
    Optional<String> keys();

    /** A file of the same form, with lines that begin with # left out; read where {@code keys} is not set. */
    Optional<Path> keyFile();

    /** How often the service looks for numbers that an older key sealed, and seals them with the first one. */
    @WithDefault("10m")
    String resealEvery();
}
