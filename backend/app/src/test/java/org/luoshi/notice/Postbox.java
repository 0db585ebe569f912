package org.luoshi.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine, which may be opened late. */
final class Postbox implements AutoCloseable {

    /** A mail as it came.
     * @param again what it says of having been sent before, or null */
    record Got(String to, String subject, String body, String messageId, String again) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final SMTPServer server;
    private volatile Consumer<Got> then = one -> {};

    Postbox(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, mail) -> {
                    Got one = read(to, mail);
                    got.add(one);
                    then.accept(one);
                })
                .build();
        server.start();
    }

    private static Got read(String to, byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            return new Got(
                    to,
                    message.getSubject(),
                    String.valueOf(message.getContent()),
                    message.getMessageID(),
                    message.getHeader("X-Luoshi-Sent-Again", null));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param then what happens with a mail before its sender hears that it is taken */
    void onMail(Consumer<Got> then) {
        this.then = then;
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    @Override
    public void close() {
        server.stop();
    }
}
