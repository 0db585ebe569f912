package org.luoshi.evidence;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.luoshi.stack.Ports;

/** A real clamd with one signature, that of the harmless test file which every scanner knows. */
public class Clamd implements QuarkusTestResourceLifecycleManager {

    /** The EICAR test file, in two parts so that this source is not taken for it. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private Process process;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createDirectories(Path.of("target/clamd").toAbsolutePath());
            port = Ports.free();
            Files.writeString(
                    folder.resolve("test.ndb"),
                    "Luoshi.Test:0:*:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
            Path settings = Files.writeString(
                    folder.resolve("clamd.conf"),
                    """
                    Foreground yes
                    TCPSocket %d
                    TCPAddr 127.0.0.1
                    DatabaseDirectory %s
                    StreamMaxLength 32M
                    """
                            .formatted(port, folder));
            process = new ProcessBuilder(clamd(), "--config-file=" + settings)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("clamd.log").toFile())
                    .start();
            awaitAnswer(folder);
            return Map.of("luoshi.evidence.clamd", address());
        } catch (IOException e) {
            throw new UncheckedIOException("clamd is missing (Debian: apt-get install clamav-daemon)", e);
        }
    }

    // Debian keeps daemons where only root looks for commands
    private static String clamd() {
        return Files.isExecutable(Path.of("/usr/sbin/clamd")) ? "/usr/sbin/clamd" : "clamd";
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private void awaitAnswer(Path folder) throws IOException {
        for (int tries = 0; tries < 1200; tries++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (!process.isAlive()) {
                    throw new IOException(Files.readString(folder.resolve("clamd.log")), notYet);
                }
                pause();
            }
        }
        throw new IOException("clamd does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        if (process != null) {
            process.destroy();
        }
    }
}
