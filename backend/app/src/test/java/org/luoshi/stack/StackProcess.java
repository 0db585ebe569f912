package org.luoshi.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The local stack as a process beside the tests, on free ports.
 *
 * @param databasePort loopback port of the database
 * @param storePort loopback port of the S3 store, behind its gate
 * @param keycloakPort loopback port of Keycloak
 */
record StackProcess(int databasePort, int storePort, int keycloakPort) {

    /** Quarkus loads test classes anew for each profile, so what must outlive them is kept where all of them look. */
    private static final String PORTS = "luoshi.test.stack";

    /** The stack of this virtual machine, started by the first caller. */
    static StackProcess shared() {
        synchronized (System.getProperties()) {
            String ports = System.getProperty(PORTS);
            if (ports == null) {
                StackProcess stack = new StackProcess(Ports.free(), Ports.free(), Ports.free());
                stack.start(System.getProperty("luoshi.test.database", "mariadb"));
                int gate = StoreGate.before(stack.storePort);
                ports = "%d %d %d".formatted(stack.databasePort, gate, stack.keycloakPort);
                System.setProperty(PORTS, ports);
            }
            String[] words = ports.split(" ");
            return new StackProcess(Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        }
    }

    /** The issuer of the tokens. */
    String issuer() {
        return "http://localhost:" + keycloakPort + "/realms/luoshi";
    }

    private void start(String database) {
        Path root = repository();
        Path built = root.resolve("backend/local-stack/target");
        try {
            String libraries = Files.readString(built.resolve("classpath.txt")).strip();
            Process process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-Xmx192m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            built.resolve("classes") + ":" + libraries,
                            "org.luoshi.localstack.LocalStack",
                            "--data=" + Path.of("target/stack-" + database).toAbsolutePath(),
                            "--realm=" + root.resolve("deploy/keycloak/luoshi-realm.json"),
                            "--database=" + database,
                            "--database-port=" + databasePort,
                            "--store-port=" + storePort,
                            "--keycloak-port=" + keycloakPort,
                            "--database-durable=false",
                            "--fresh",
                            "--until-stdin-closes"))
                    .redirectErrorStream(true)
                    .start();
            awaitReady(process);
        } catch (IOException e) {
            throw new UncheckedIOException("the local stack is not compiled: run mvn compile in backend/", e);
        }
    }

    private static void awaitReady(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.startsWith("READY")) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the local stack did not start:\n" + said);
        }
        System.out.println("local stack: " + line);
        Thread.ofPlatform().daemon().name("output of the local stack").start(() -> {
            try (Stream<String> rest = output.lines()) {
                rest.forEach(System.out::println);
            } catch (UncheckedIOException ended) {
                // with the stack
            } finally {
                // its input would be closed, and the stack stopped, once nothing holds the process. Not kept among the
                // system properties: whoever lists those expects texts, and the transaction manager does at its start
                Reference.reachabilityFence(process);
            }
        });
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/keycloak"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("tests run inside the repository, for the realm is read from there");
            }
        }
        return folder;
    }
}
