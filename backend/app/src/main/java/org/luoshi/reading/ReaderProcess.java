package org.luoshi.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The reader: a child process that is there while there is something to read, and reads one page at a time. What a file does to it, it does
 * not do to the service. */
@ApplicationScoped
class ReaderProcess {

    /** What came out.
     * @param pages of the document */
    record Text(int pages, List<Piece> pieces) {}

    private static final int TEXT_LAYER = 0;
    private static final int PICTURE = 1;

    /** What Java exits with when it was told to end, by SIGINT and by SIGTERM. */
    private static final Set<Integer> SIGNALS = Set.of(130, 143);

    private final ReadingSettings settings;
    private volatile boolean ending;
    private Process process;
    private Path folder;
    private long lastUse;
    private int pictures;

    ReaderProcess(ReadingSettings settings) {
        this.settings = settings;
    }

    /** Reads what a PDF carries itself.
     * @throws IOException where it cannot be read */
    Text textLayer(byte[] file) throws IOException {
        return ask(TEXT_LAYER, 1, "application/pdf", file);
    }

    /** Reads a page of a scan, or a picture.
     * @param page from 1 */
    Text picture(byte[] file, String mediaType, int page) throws IOException {
        return ask(PICTURE, page, mediaType, file);
    }

    private synchronized Text ask(int how, int page, String mediaType, byte[] file) throws IOException {
        if (how == PICTURE && ++pictures > settings.recycleAfter()) {
            stop();
            pictures = 1;
        }
        Process reader = running();
        CompletableFuture<Text> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                answer.complete(exchange(reader, how, page, mediaType, file));
            } catch (IOException | RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException gone) {
            stop();
            throw new IOException("the reader took too long");
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof Unreadable)) {
                boolean told = ending || toldToEnd(reader);
                stop();
                if (told) {
                    throw new Ended();
                }
            }
            throw new IOException(failed.getCause());
        } finally {
            lastUse = System.nanoTime();
        }
    }

    private static Text exchange(Process reader, int how, int page, String mediaType, byte[] file) throws IOException {
        DataOutputStream out = new DataOutputStream(reader.getOutputStream());
        out.writeByte(how);
        out.writeInt(page);
        out.writeUTF(mediaType);
        out.writeInt(file.length);
        out.write(file);
        out.flush();
        BufferedReader in = reader.inputReader(StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("UNREADABLE ")) {
                throw new Unreadable(line);
            }
            if (line.startsWith("PAGES ")) {
                String[] numbers = line.split(" ");
                List<Piece> pieces = new ArrayList<>();
                for (int i = 0; i < Integer.parseInt(numbers[2]); i++) {
                    pieces.add(Piece.of(in.readLine()));
                }
                return new Text(
                        Integer.parseInt(numbers[1]),
                        pieces.stream().filter(Objects::nonNull).toList());
            }
        }
        throw new IOException("the reader ended");
    }

    /** Ends the reader when nothing was read for a while, which gives its memory back. */
    synchronized void rest() {
        if (process != null && System.nanoTime() - lastUse > settings.idle().toNanos()) {
            stop();
        }
    }

    /** Ends a reader that reads, and lets no other begin. */
    void end() {
        ending = true;
        // one that reads is not waited for
        Process reader = process;
        if (reader != null) {
            reader.destroyForcibly();
        }
    }

    // whoever ends the service from a terminal ends its reader in the same moment, and perhaps before it
    private static boolean toldToEnd(Process reader) {
        try {
            return reader.waitFor(Duration.ofSeconds(1)) && SIGNALS.contains(reader.exitValue());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Process running() throws IOException {
        if (ending) {
            throw new Ended();
        }
        if (process == null || !process.isAlive()) {
            stop();
            // native parts of the engine are unpacked here, for nobody else to change
            folder = Files.createTempDirectory("luoshi-reader");
            process = start(List.of("nice", "-n", "10"));
        }
        return process;
    }

    private Process start(List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of("-Xmx" + settings.heap(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // what one large file made grow is given back after it
        command.addAll(List.of("-Xms16m", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-Djava.io.tmpdir=" + folder, "-cp", settings.reader(), "org.luoshi.reader.Reader"));
        command.addAll(List.of(String.valueOf(settings.threads()), String.valueOf(settings.maxPixels())));
        ProcessBuilder reader = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // glibc otherwise keeps memory for each thread that ever asked for some
        reader.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        try {
            return reader.start();
        } catch (IOException withoutNice) {
            if (before.isEmpty()) {
                throw withoutNice;
            }
            return start(List.of());
        }
    }

    private void stop() {
        if (process != null) {
            process.destroyForcibly();
            try {
                process.waitFor(Duration.ofSeconds(5));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
        if (folder != null) {
            Leftovers.delete(folder);
            folder = null;
        }
    }

    /** The reader was told to end in the middle of a page, which says nothing about the page. */
    static final class Ended extends IOException {
        private Ended() {
            super("the reader was told to end");
        }
    }

    /** The reader itself says that it cannot read this; it goes on with the next. */
    private static final class Unreadable extends IOException {
        Unreadable(String why) {
            super(why);
        }
    }
}
