package org.luoshi.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that delivers nothing: each mail becomes a file to look at, in {@code mails} of the data folder. */
final class MailCatcher implements Part {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Settings settings;
    private final AtomicInteger caught = new AtomicInteger();
    private SMTPServer server;

    MailCatcher(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Port> ports() {
        return List.of(settings.port("mail-port"));
    }

    @Override
    public void launch() throws IOException {
        Path folder = Files.createDirectories(folder());
        server = SMTPServer.port(ports().getFirst().number())
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, mail) -> keep(folder, mail))
                .build();
        server.start();
    }

    private void keep(Path folder, byte[] mail) {
        String name = "%s-%03d.eml".formatted(LocalDateTime.now().format(NAME), caught.incrementAndGet());
        try {
            Files.write(folder.resolve(name), mail);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return settings.data().resolve("mails");
    }

    @Override
    public boolean answers() {
        return server.isRunning();
    }

    @Override
    public boolean alive() {
        return server.isRunning();
    }

    @Override
    public String address() {
        return "127.0.0.1:%d (what is sent lies in %s)"
                .formatted(ports().getFirst().number(), folder());
    }

    @Override
    public void stopLeftover() {
        // ends with the process
    }

    @Override
    public String lastWords() {
        return "";
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
