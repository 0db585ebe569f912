package org.luoshi.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Keycloak distribution, made ready once: unpacked, built for an optimized start, and run once for an AOT cache and
 * a database with Keycloak's own tables. That takes a minute and saves half of it at each later start.
 */
final class KeycloakHome {
    /** Carries a number that is raised when what is prepared changes. */
    private static final String READY = ".ready-1";

    private final Path dist;

    private KeycloakHome(Path dist) {
        this.dist = dist;
    }

    static KeycloakHome in(Path tools) throws IOException, InterruptedException {
        Path dist = Unpacked.once(tools, "keycloak-quarkus-dist-", (archive, folder) -> {
            String version = archive.getFileName().toString().replaceAll(".*dist-|\\.zip", "");
            Unpacked.zip(archive, "keycloak-" + version + "/", folder);
        });
        KeycloakHome home = new KeycloakHome(dist);
        if (!Files.exists(dist.resolve(READY))) {
            home.prepare();
            Files.createFile(dist.resolve(READY));
        }
        return home;
    }

    /** Lays out a folder of its own for one server: shared programs by link, its own data. */
    void layOut(Path home) throws IOException {
        Files.createDirectories(home.resolve("data/import"));
        for (String shared : List.of("conf", "lib", "providers", "themes")) {
            Path link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, dist.resolve(shared));
        }
    }

    /** Gives a server without a database the prepared one; it then has the tables and the administrator. */
    void giveDatabase(Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/h2"));
        Files.copy(template(), folder.resolve("keycloakdb.mv.db"));
    }

    /**
     * The command of a server; run by java itself, as the start script would stand between us and the process.
     *
     * @param home laid out before
     * @param virtualMachine further options of the virtual machine
     * @param arguments of Keycloak, beginning with its command
     */
    List<String> command(Path home, List<String> virtualMachine, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(virtualMachine);
        command.addAll(List.of(
                "-cp",
                dist.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    /** Options that make a start quick. */
    List<String> quickStart() {
        return List.of("-XX:AOTCache=" + cache());
    }

    private Path cache() {
        return dist.resolve("luoshi.aot");
    }

    private Path template() {
        return dist.resolve("luoshi-keycloakdb.mv.db");
    }

    private void prepare() throws IOException, InterruptedException {
        System.out.println("preparing Keycloak in " + dist + " (once, about a minute)");
        Database.runToEnd(
                command(
                        dist,
                        List.of(),
                        List.of(
                                "build",
                                "--db=dev-file",
                                "--health-enabled=true",
                                "--http-management-health-enabled=false")),
                dist.resolve("build.log"));
        Path practice = dist.resolve("practice");
        Unpacked.delete(practice);
        layOut(practice);
        Port port = Port.anyFree();
        Child child = new Child("practice", practice);
        child.start(
                command(practice, List.of("-XX:AOTCacheOutput=" + cache()), Keycloak.start(port.number())),
                Keycloak.ADMINISTRATOR,
                practice);
        for (int second = 0; !Keycloak.ready(port.number()); second++) {
            if (second > 240 || !child.alive()) {
                child.stop();
                throw new Refused("Keycloak could not be prepared\n" + child.lastWords());
            }
            Thread.sleep(1_000);
        }
        // the cache is written while the process ends
        child.stop(java.time.Duration.ofMinutes(3));
        Files.move(
                practice.resolve("data/h2/keycloakdb.mv.db"),
                template(),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Unpacked.delete(practice);
    }
}
