package org.luoshi.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the demo school is loaded at start. Never switch it on where real graduates are kept. */
@ConfigMapping(prefix = "luoshi.demo")
public interface DemoSettings {

    /** Loads the demo school of cohort 2022, in the background and only once. */
    @WithDefault("false")
    boolean enabled();

    /** How many threads load it; more makes it quicker and the service slower meanwhile. */
    @WithDefault("3")
    int workers();
}
