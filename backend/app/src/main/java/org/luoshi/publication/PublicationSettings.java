package org.luoshi.publication;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The public page. */
@ConfigMapping(prefix = "luoshi.publication")
interface PublicationSettings {

    /** Name of the school at the head of the page. */
    Optional<String> school();
}
