package org.luoshi.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keycloak with the realm of {@code deploy/keycloak}; issuer {@code http://localhost:<port>/realms/luoshi}. */
final class Keycloak implements Part {

    /** The administrator of the local server; it is reached from this machine only. */
    static final Map<String, String> ADMINISTRATOR =
            Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");

    private final Settings settings;
    private final Child child;

    Keycloak(Settings settings) {
        this.settings = settings;
        this.child = new Child(name(), settings.data());
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public List<Port> ports() {
        return List.of(port());
    }

    private Port port() {
        return settings.port("keycloak-port");
    }

    @Override
    public void launch() throws IOException, InterruptedException {
        KeycloakHome programs = KeycloakHome.in(settings.tools());
        Path home = settings.data().resolve("keycloak");
        Path realm = settings.path("realm");
        if (!Files.isRegularFile(realm)) {
            throw new Refused("no realm file at " + realm + "; set LOCAL_REALM");
        }
        // the realm is imported once; with another file or another address of the page it is imported anew
        String imported = Integer.toHexString(Objects.hash(Files.readString(realm), settings.pageUrl()));
        Path mark = home.resolve("imported");
        if (!Files.exists(mark) || !Files.readString(mark).equals(imported)) {
            Unpacked.delete(home);
            programs.layOut(home);
            programs.giveDatabase(home);
        }
        programs.layOut(home);
        Files.copy(realm, home.resolve("data/import/luoshi-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        Map<String, String> environment = new java.util.HashMap<>(ADMINISTRATOR);
        environment.put("LUOSHI_PAGE_URL", settings.pageUrl());
        environment.put("LUOSHI_ACCOUNTS", "true");
        child.start(programs.command(home, programs.quickStart(), start(port().number())), environment, home);
        Files.writeString(mark, imported);
    }

    /** The arguments of a start at a port; health is served beside the pages, so that one port is enough. */
    static List<String> start(int port) {
        return List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://localhost:" + port,
                "--import-realm");
    }

    /** The issuer of the tokens, the same for page, service and scripts. */
    static String issuer(Settings settings) {
        return "http://localhost:" + settings.port("keycloak-port").number() + "/realms/luoshi";
    }

    /** Whether the server at a port has finished starting. */
    static boolean ready(int port) {
        return Http.ok(URI.create("http://127.0.0.1:" + port + "/health/ready"));
    }

    @Override
    public boolean answers() {
        return ready(port().number())
                && Http.ok(URI.create(
                        "http://127.0.0.1:" + port().number() + "/realms/luoshi/.well-known/openid-configuration"));
    }

    @Override
    public boolean alive() {
        return child.alive();
    }

    @Override
    public String address() {
        return "http://localhost:%d (administrator admin/admin)".formatted(port().number());
    }

    @Override
    public void stopLeftover() {
        child.stopLeftover();
    }

    @Override
    public String lastWords() {
        return child.lastWords();
    }

    @Override
    public void stop() {
        child.stop();
    }
}
