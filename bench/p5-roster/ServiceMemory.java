import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** What the service holds of memory, seen from outside. */
final class ServiceMemory {
    private ServiceMemory() {}

    /** Raises {@code peak} to the resident memory in KiB, until interrupted. */
    static void watch(AtomicLong peak) {
        try {
            while (true) {
                peak.accumulateAndGet(residentKiB(), Math::max);
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException ended) {
            // with what is watched
        }
    }

    static long residentKiB() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + Here.SERVICE + "/status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("the service has ended");
    }

    /** @return MiB that live on the heap after a collection */
    static double afterCollection() throws Exception {
        jcmd("GC.run");
        for (String line : jcmd("GC.class_histogram").split("\n")) {
            if (line.startsWith("Total")) {
                return Long.parseLong(line.trim().split("\\s+")[2]) / 1048576.0;
            }
        }
        return Double.NaN;
    }

    private static String jcmd(String command) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/jcmd", String.valueOf(Here.SERVICE), command)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
