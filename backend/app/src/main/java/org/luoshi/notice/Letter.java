package org.luoshi.notice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.problem.Text;

/** A mail about some notifications: what is to be done and where, and nothing that names a person or a number. */
final class Letter {

    private static final Text SUBJECT = new Text("【落实】你有 %d 条新通知", "[Luoshi] %d new notifications for you");
    private static final Text ONE = new Text("【落实】你有 1 条新通知", "[Luoshi] A new notification for you");
    private static final Text END = new Text(
            "请登录后办理：%1$s/notices\n\n不想收到邮件，或想每天只收一封：%1$s/notification-settings",
            "Log in to see to it: %1$s/notices\n\nNo more mail, or one a day: %1$s/notification-settings");

    private Letter() {}

    static String subject(int notifications, Locale language) {
        return notifications == 1 ? ONE.in(language) : SUBJECT.in(language).formatted(notifications);
    }

    static String body(List<Notification> notifications, Locale language, String pageUrl) {
        return notifications.stream()
                .map(one -> "· " + one.kind.outside(one.params).in(language))
                .distinct()
                .collect(Collectors.joining("\n", "", "\n\n" + END.in(language).formatted(pageUrl) + "\n"));
    }
}
