package org.luoshi.notice;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.luoshi.stack.Ports;

/** Notifications by mail, to a server that need not be there. */
public class MailProfile implements QuarkusTestProfile {

    private static final String PORT = "luoshi.test.mail-port";

    /** @return the port at which the service looks for its mail server, the same in every class loader */
    static synchronized int port() {
        if (System.getProperty(PORT) == null) {
            System.setProperty(PORT, String.valueOf(Ports.free()));
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
