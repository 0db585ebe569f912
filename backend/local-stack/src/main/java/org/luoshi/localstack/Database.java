package org.luoshi.localstack;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A MySQL-protocol server: {@link Mariadb} by default, {@link Mysql} on request; both alike but for their binaries. */
abstract class Database implements Part {
    private static final int HANDSHAKE_VERSION = 10;

    /** A commit does not wait for the disk: it outlives the server, though not the machine. */
    private static final List<String> UNTIL_POWER_FAILS =
            List.of("--innodb-flush-log-at-trx-commit=2", "--skip-innodb-doublewrite");

    private final Settings settings;
    private final Child child;

    Database(Settings settings) {
        this.settings = settings;
        this.child = new Child(name(), settings.data());
    }

    static Database of(Settings settings) {
        return switch (settings.text("database")) {
            case "mariadb" -> new Mariadb(settings);
            case "mysql" -> new Mysql(settings);
            case String other -> throw new Refused("LOCAL_DATABASE must be mariadb or mysql, not " + other);
        };
    }

    /** Unpacks the binaries where that has not been done; returns their folder. */
    abstract Path binaries(Path tools) throws IOException, InterruptedException;

    /** Path of the server program below the binaries' folder. */
    abstract String program();

    /** Fills an empty data folder with the server's own tables. */
    abstract void install(Path binaries, Path folder) throws IOException, InterruptedException;

    /** Options beside those that both servers share. */
    abstract List<String> options(Path binaries);

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Port> ports() {
        return List.of(port());
    }

    private Port port() {
        return settings.port("database-port");
    }

    @Override
    public void launch() throws IOException, InterruptedException {
        Path home = settings.data().resolve("database");
        Path folder = home.resolve(settings.text("database"));
        Path binaries = binaries(settings.tools());
        Path installed = home.resolve(settings.text("database") + ".installed");
        if (!Files.exists(installed)) {
            Unpacked.delete(folder);
            Files.createDirectories(folder);
            install(binaries, folder);
            Files.createFile(installed);
        }
        List<String> command = new ArrayList<>(List.of(
                binaries.resolve(program()).toString(),
                "--no-defaults",
                "--basedir=" + binaries,
                "--datadir=" + folder,
                "--bind-address=127.0.0.1",
                "--port=" + port().number(),
                "--socket=" + socket(home),
                "--pid-file=" + home.resolve("server.pid"),
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--innodb-buffer-pool-size=" + settings.text("database-memory"),
                "--max-connections=300",
                "--max-allowed-packet=64M",
                "--init-file=" + Accounts.initFile(home, settings)));
        command.addAll(asUser());
        command.addAll(options(binaries));
        if (!Boolean.parseBoolean(settings.text("database-durable"))) {
            command.addAll(UNTIL_POWER_FAILS);
        }
        child.start(command, Map.of(), home);
    }

    /** A server greets with its protocol version; a port that merely accepts is not a database yet. */
    @Override
    public boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port().number()), 500);
            socket.setSoTimeout(1_000);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            in.readInt();
            return in.readByte() == HANDSHAKE_VERSION;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public boolean alive() {
        return child.alive();
    }

    @Override
    public String address() {
        return "127.0.0.1:%d, database luoshi (%s)".formatted(port().number(), settings.text("database"));
    }

    @Override
    public void stop() {
        child.stop();
    }

    @Override
    public void stopLeftover() {
        child.stopLeftover();
    }

    @Override
    public String lastWords() {
        return child.lastWords();
    }

    /** Servers refuse to run as root unless told so. */
    static List<String> asUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    /** Runs a program to its end; refuses with its output when it fails. */
    static void runToEnd(List<String> command, Path output) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new Refused("could not be run: " + command.getFirst() + "\n" + Files.readString(output));
        }
    }

    /** A socket's path may have 107 bytes at most, so a deep data folder has its socket in the temporary folder. */
    private static Path socket(Path home) {
        Path near = home.resolve("server.sock");
        return near.toString().length() < 100
                ? near
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "luoshi-" + Integer.toHexString(home.hashCode()) + ".sock");
    }
}
