package org.luoshi.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Notifications by mail. */
@ConfigMapping(prefix = "luoshi.mail")
interface MailSettings {

    /** The school's mail server. */
    Server server();

    /** Whether the connection is encrypted by STARTTLS. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }

    /** Where mails are handed in, with the account and the sender of the school. */
    interface Server {

        @WithDefault("localhost")
        String host();

        @WithDefault("25")
        int port();

        Optional<String> username();

        Optional<String> password();

        @WithDefault("OPTIONAL")
        StartTls startTls();

        /** Whether the connection is encrypted from its first byte. */
        @WithDefault("false")
        boolean tls();

        @WithDefault("luoshi@localhost")
        String from();

        /** How long one word of the server is waited for. */
        @WithDefault("30s")
        Duration patience();
    }

    /** Whether what people are told is sent by mail as well. */
    @WithDefault("false")
    boolean enabled();

    /** How often is looked for what to send. */
    @WithDefault("10s")
    String sendEvery();

    /** How long whoever sends a mail has for it before another instance may send it. */
    @WithDefault("5m")
    Duration claim();

    /** How long to wait after the first failure; twice as long after each further one, an hour at most. */
    @WithDefault("1m")
    Duration retryAfter();

    /** A mail that cannot be delivered for so long is given up; the notification stays. */
    @WithDefault("3d")
    Duration giveUpAfter();

    /** When those who want one mail a day get it, in the school's time. */
    @WithDefault("08:00")
    LocalTime digestAt();

    /** From when to when no mail is sent, for those who set nothing else; in the school's time. */
    @WithDefault("22:00")
    LocalTime quietFrom();

    @WithDefault("07:00")
    LocalTime quietUntil();

    /** Public address of the page, for the link in each mail. */
    @WithDefault("http://localhost:5173")
    String pageUrl();
}
