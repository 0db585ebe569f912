package org.luoshi.localstack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Starts a real database, a real S3 store and a real Keycloak, and on request the service and its page, on loopback ports; prints a line for each once it answers,
 * then {@code READY}, and stops all of them on SIGTERM or Ctrl-C. Data stays in one folder, so that a second start goes
 * on where the first ended, after a kill as well.
 */
public final class LocalStack {
    private static final long PATIENCE_MILLIS = 180_000;

    private final Settings settings;
    private final List<Part> launched = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private final Set<Part> answering = new HashSet<>();

    private LocalStack(Settings settings) {
        this.settings = settings;
    }

    /**
     * Runs the stack until it is stopped.
     *
     * @param arguments options; {@code --help} lists them. Ends with 2 when the stack cannot start as asked
     */
    public static void main(String[] arguments) throws Exception {
        try {
            Settings settings = Settings.of(arguments, System.getenv());
            if (settings.has("help")) {
                System.out.print(Settings.help());
                return;
            }
            new LocalStack(settings).run();
        } catch (Refused refused) {
            System.err.println("Refused: " + refused.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Files.createDirectories(settings.data());
        FileLock held = hold(settings.data(), "another local stack uses " + settings.data() + "; stop it first");
        Files.createDirectories(settings.data().resolve("run"));
        Files.writeString(
                settings.data().resolve("run/stack.pid"),
                ProcessHandle.current().pid() + "\n");
        List<Part> parts = settings.parts().stream().map(this::part).toList();
        // a part that is not asked for now may still be left from an earlier run
        List.of(new Service(settings), Database.of(settings), new Keycloak(settings))
                .forEach(Part::stopLeftover);
        if (settings.has("fresh") || settings.has("wipe")) {
            Unpacked.delete(settings.data().resolve("database"));
            Unpacked.delete(settings.data().resolve("store"));
        }
        if (settings.has("wipe")) {
            Unpacked.delete(settings.data().resolve("keycloak"));
            System.out.println("removed the data in " + settings.data());
            return;
        }
        parts.forEach(part -> part.ports().forEach(port -> port.requireFree(part.name())));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll));
        Files.createDirectories(settings.tools());
        for (Part part : parts) {
            if (part.needsTheOthers()) {
                awaitAnswers();
            }
            // what is unpacked and prepared once is shared with other stacks on this machine
            try (FileLock once = hold(settings.tools(), null)) {
                launched.add(part);
                part.launch();
            }
        }
        awaitAnswers();
        System.out.printf("READY in %.1f s%n", (System.nanoTime() - began) / 1e9);
        if (settings.parts().contains("page")) {
            System.out.println(greeting());
        }
        if (settings.has("until-stdin-closes")) {
            Thread.ofVirtual().start(LocalStack::exitWhenInputCloses);
        }
        watch(parts, held);
    }

    private String greeting() {
        return """

                Open %s
                accounts (password = name): graduate graduate2 counselor adviser officer leader (college 01),
                                            counselor2 officer2 leader2 (college 02), office, inspector
                Ctrl-C stops everything; data stays in %s
                """
                .formatted(settings.pageUrl(), settings.data());
    }

    private Part part(String name) {
        return switch (name) {
            case "database" -> Database.of(settings);
            case "store" -> new ObjectStore(settings);
            case "keycloak" -> new Keycloak(settings);
            case "mail" -> new MailCatcher(settings);
            case "service" -> new Service(settings);
            case "page" -> new Page(settings);
            default ->
                throw new Refused("LOCAL_PARTS knows database, store, keycloak, mail, service and page, not " + name);
        };
    }

    /** Holds a folder until this process ends, however it ends; waits for it when there is nothing to refuse with. */
    private static FileLock hold(Path folder, String refusal) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = refusal == null ? channel.lock() : channel.tryLock();
        if (lock == null) {
            throw new Refused(refusal);
        }
        return lock;
    }

    private void awaitAnswers() throws InterruptedException {
        for (Part part : launched) {
            if (answering.add(part)) {
                awaitAnswer(part);
            }
        }
    }

    private static void awaitAnswer(Part part) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!part.answers()) {
            if (!part.alive() || System.currentTimeMillis() > until) {
                throw new Refused("the " + part.name() + " does not start. Its last words:\n" + part.lastWords());
            }
            Thread.sleep(100);
        }
        System.out.printf("%-9s %s%n", part.name(), part.address());
    }

    private void watch(List<Part> parts, FileLock held) throws InterruptedException {
        while (held.isValid()) {
            for (Part part : parts) {
                if (!part.alive() && !stopsSoon()) {
                    System.err.println(
                            "the " + part.name() + " has ended by itself. Its last words:\n" + part.lastWords());
                    System.exit(1);
                }
            }
            Thread.sleep(1_000);
        }
    }

    // Ctrl-C reaches the parts as well, and may reach them first
    private boolean stopsSoon() throws InterruptedException {
        Thread.sleep(500);
        return stopping;
    }

    private void stopAll() {
        stopping = true;
        launched.reversed().forEach(Part::stop);
    }

    private static void exitWhenInputCloses() {
        try {
            while (System.in.read() >= 0) {
                // whatever comes in is of no interest
            }
        } catch (IOException closed) {
            // closed is what was waited for
        }
        System.exit(0);
    }
}
