package org.luoshi.accounts;

import io.quarkus.arc.Arc;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;

/** Codes that a test chooses. */
public final class Codes {

    private Codes() {}

    /** Has this code open the account for a day; within the caller's transaction. */
    public static void give(long account, String code) {
        Account one = Arc.container().instance(EntityManager.class).get().find(Account.class, account);
        one.codeHash = ActivationCode.digest(
                code, one, ConfigProvider.getConfig().getValue("luoshi.accounts.client-secret", String.class));
        one.codeUntil = Instant.now().plus(Duration.ofDays(1));
    }
}
