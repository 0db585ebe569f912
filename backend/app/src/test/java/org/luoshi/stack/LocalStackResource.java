package org.luoshi.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a test a real database, a real S3 store and a real Keycloak: one stack for all test classes of a Maven run, with
 * an empty database and an empty store at its beginning. {@code -Dluoshi.test.database=mysql} runs the same tests on the
 * real MySQL 8.0.15 server.
 */
public class LocalStackResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        StackProcess stack = StackProcess.shared();
        Map<String, String> settings = new HashMap<>();
        settings.put("luoshi.database.address", "127.0.0.1:" + stack.databasePort());
        settings.put("quarkus.datasource.username", "luoshi_app");
        settings.put("quarkus.datasource.password", "luoshi-app");
        settings.put("quarkus.flyway.username", "luoshi_owner");
        settings.put("quarkus.flyway.password", "luoshi-owner");
        settings.put("luoshi.store.endpoint", "http://localhost:" + stack.storePort());
        settings.put("luoshi.store.access-key", "luoshi");
        settings.put("luoshi.store.secret-key", "luoshi-secret");
        settings.put("luoshi.store.bucket", "luoshi-evidence");
        settings.put("luoshi.privacy.keys", "tests=" + "5a".repeat(32));
        settings.put("luoshi.retention.delete-at", "off");
        // a run at two in the morning would meet those that tests begin, of which there is one at a time
        settings.put("luoshi.log.verify-at", "off");
        // the tests together are one hour of one graduate
        settings.put("luoshi.retention.exports-an-hour", "500");
        // looked at where a test says so: others hand in pictures that look alike and mean nothing by it
        settings.put("luoshi.evidence.look-every", "off");
        settings.put("luoshi.risk.sweep-every", "off");
        settings.put("luoshi.reading.read-every", "off");
        settings.put("luoshi.reading.catch-up-every", "off");
        settings.put("luoshi.reading.reader", ReaderClasses.path());
        settings.put("luoshi.reading.pictures", "true");
        // made where a test says so
        settings.put("luoshi.accounts.look-every", "off");
        settings.put("luoshi.accounts.client-secret", "luoshi-accounts-secret");
        settings.put("luoshi.concern.sender-key", "a-key-of-the-tests-with-32-characters");
        settings.put("quarkus.oidc.auth-server-url", stack.issuer());
        // ports of their own, so that a running demo and the tests do not meet
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        // the stack serves the following test classes too; it ends with this virtual machine, whose end closes its
        // input
    }
}
