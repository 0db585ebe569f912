package org.luoshi.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server run as a process of our own. Its id and start time are kept in a file, so that a later run recognises what a
 * killed one left behind: the id alone could belong to another program by then.
 */
final class Child {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String name;
    private final Path pidFile;
    private final Path log;
    private Process process;

    /**
     * @param name of the part
     * @param data folder of the stack; holds {@code run/<name>.pid} and {@code log/<name>.log}
     */
    Child(String name, Path data) {
        this.name = name;
        this.pidFile = data.resolve("run").resolve(name + ".pid");
        this.log = data.resolve("log").resolve(name + ".log");
    }

    /** Starts the command; its output goes to the log, begun anew. */
    void start(List<String> command, Map<String, String> environment, Path directory) throws IOException {
        Files.createDirectories(pidFile.getParent());
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        Files.writeString(pidFile, process.pid() + " " + started + "\n");
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** Asks it to end, waits, and ends it by force after half a minute. */
    void stop() {
        stop(PATIENCE);
    }

    void stop(Duration patience) {
        if (process != null) {
            end(process.toHandle(), patience);
            forget();
        }
    }

    /** Stops the process of an earlier run whose parent was killed, if it is still there and is ours. */
    void stopLeftover() {
        leftover().ifPresent(handle -> {
            System.out.printf("%-9s of an earlier run is still there (process %d): stopping it%n", name, handle.pid());
            end(handle, PATIENCE);
        });
        forget();
    }

    /** The last lines of its log, to show why it did not start. */
    String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            return "(no log in " + log + ")";
        }
    }

    private Optional<ProcessHandle> leftover() {
        try {
            String[] words = Files.readString(pidFile).strip().split(" ");
            Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
            return ProcessHandle.of(Long.parseLong(words[0])).filter(handle -> startedAt(handle, started));
        } catch (IOException | RuntimeException noneOrTorn) {
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle handle, Instant started) {
        // the system derives start times from its boot time, which moves a little when the clock is set
        return handle.info()
                .startInstant()
                .filter(at -> Duration.between(at, started).abs().toMillis() < 2_000)
                .isPresent();
    }

    private void end(ProcessHandle handle, Duration patience) {
        handle.destroy();
        try {
            handle.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (Exception late) {
            System.out.printf("%-9s does not stop: ending it by force%n", name);
            handle.destroyForcibly();
            handle.onExit()
                    .orTimeout(5, TimeUnit.SECONDS)
                    .exceptionally(still -> handle)
                    .join();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
