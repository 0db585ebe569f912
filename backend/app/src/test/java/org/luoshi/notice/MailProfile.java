package org.luoshi.notice;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** Notifications by mail, to a server that need not be there. */
public class MailProfile implements QuarkusTestProfile {

    private static final String PORT = "luoshi.test.mail-port";

    /** @return the port at which the service looks for its mail server, the same in every class loader */
    static synchronized int port() {
        if (System.getProperty(PORT) == null) {
            try (ServerSocket free = new ServerSocket(0)) {
                System.setProperty(PORT, String.valueOf(free.getLocalPort()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Integer.getInteger(PORT);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "luoshi.mail.enabled", "true",
                "luoshi.mail.server.host", "127.0.0.1",
                "luoshi.mail.server.port", String.valueOf(port()));
    }
}
