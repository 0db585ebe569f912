package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Hands mails to the school's mail server (SMTP), one connection for each, and waits for its word. */
@ApplicationScoped
class MailServer {

    private static final int REFUSED = 400;

    private final MailSettings.Server settings;
    private final Session session;
    private final Clock clock;

    MailServer(MailSettings settings, Clock clock) {
        this.settings = settings.server();
        this.session = Session.getInstance(properties(this.settings));
        this.clock = clock;
    }

    private static Properties properties(MailSettings.Server server) {
        String patience = String.valueOf(server.patience().toMillis());
        Properties all = new Properties();
        all.put("mail.transport.protocol", "smtp");
        all.put("mail.smtp.host", server.host());
        all.put("mail.smtp.port", String.valueOf(server.port()));
        all.put("mail.smtp.connectiontimeout", patience);
        all.put("mail.smtp.timeout", patience);
        all.put("mail.smtp.writetimeout", patience);
        all.put("mail.smtp.auth", String.valueOf(server.username().isPresent()));
        all.put("mail.smtp.ssl.enable", String.valueOf(server.tls()));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.starttls.enable", String.valueOf(server.startTls() != MailSettings.StartTls.DISABLED));
        all.put("mail.smtp.starttls.required", String.valueOf(server.startTls() == MailSettings.StartTls.REQUIRED));
        return all;
    }

    /** Sends a mail.
     * @param id its Message-ID
     * @param to one is named, several do not see each other
     * @throws Undelivered where the server cannot have taken it
     * @throws MessagingException where nobody knows whether it has */
    void send(String id, List<String> to, String subject, String text, Map<String, String> headers)
            throws MessagingException, Undelivered {
        MimeMessage mail = mail(id, to, subject, text, headers);
        Transport server = session.getTransport();
        try (server) {
            connect(server);
            server.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException failed) {
            if (refused(failed)) {
                throw new Undelivered(failed);
            }
            throw failed;
        }
    }

    private void connect(Transport server) throws Undelivered {
        try {
            server.connect(settings.username().orElse(null), settings.password().orElse(null));
        } catch (MessagingException nobody) {
            throw new Undelivered(nobody);
        }
    }

    private MimeMessage mail(String id, List<String> to, String subject, String text, Map<String, String> headers)
            throws MessagingException {
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mail.setFrom(new InternetAddress(settings.from()));
        Message.RecipientType how = to.size() == 1 ? Message.RecipientType.TO : Message.RecipientType.BCC;
        for (String one : to) {
            mail.addRecipient(how, new InternetAddress(one));
        }
        mail.setSubject(subject, StandardCharsets.UTF_8.name());
        mail.setText(text, StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            mail.setHeader(header.getKey(), header.getValue());
        }
        mail.saveChanges();
        return mail;
    }

    // a number of the server's own; a broken connection has none
    private static boolean refused(Throwable failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            int said =
                    switch (one) {
                        case SMTPSendFailedException mail -> mail.getReturnCode();
                        case SMTPAddressFailedException recipient -> recipient.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        default -> 0;
                    };
            if (said >= REFUSED) {
                return true;
            }
        }
        return false;
    }
}
