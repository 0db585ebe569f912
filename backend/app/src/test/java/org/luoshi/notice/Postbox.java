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
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on this machine, which may be opened late. */
final class Postbox implements AutoCloseable {

    /** A mail as it came. */
    record Got(String to, String subject, String body, String messageId) {}

    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final SMTPServer server;

    Postbox(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, mail) -> got.add(read(to, mail)))
                .build();
        server.start();
    }

    private static Got read(String to, byte[] mail) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            return new Got(to, message.getSubject(), String.valueOf(message.getContent()), message.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    @Override
    public void close() {
        server.stop();
    }
}
