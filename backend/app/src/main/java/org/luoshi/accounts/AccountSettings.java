package org.luoshi.accounts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How accounts are made in Keycloak. */
@ConfigMapping(prefix = "luoshi.accounts")
interface AccountSettings {

    /** The client of the realm whose service account may manage users, and nothing else. */
    @WithDefault("luoshi-accounts")
    String clientId();

    /** Its secret. Without it no account is made here: the school's own directory has them (docs/operations.md). */
    Optional<String> clientSecret();

    /** How often is looked for accounts that are wanted; {@code off} to leave it to another instance. */
    @WithDefault("1s")
    String lookEvery();

    /** How long a code opens its account. */
    @WithDefault("30d")
    Duration codeLife();

    /** The page on which a code is used; public address of the page. */
    @WithDefault("http://localhost:5173/activate")
    String activateAt();

    /** Wrong codes from one address in an hour, after which it waits. */
    @WithDefault("20")
    int missesAnHour();

    /** The same from everywhere together. */
    @WithDefault("1000")
    int allMissesAnHour();
}
