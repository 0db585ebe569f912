package org.luoshi.notice;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.luoshi.privacy.PersonalTable;
import org.luoshi.problem.Text;

/** What a graduate was told. */
final class HeldNotifications {

    private HeldNotifications() {}

    @Produces
    @Singleton
    static PersonalTable notifications() {
        return new PersonalTable(
                "notifications",
                new Text("给你的通知：内容、时间、是否已读", "What you were told, when, and whether you read it"),
                new Text("提醒你填报、改正和确认（办法五）", "to remind you to declare, correct and confirm (decree, part 5)"),
                "SELECT kind, params, created_at AS createdAt, read_at AS readAt, mailed_at AS mailedAt FROM notification WHERE graduate_id = ?"
                        + " ORDER BY notification.id",
                List.of("DELETE FROM notification WHERE graduate_id = ?"));
    }

    // by number, as they may be in several cohorts: they go with the first of them, and can be set again
    @Produces
    @Singleton
    static PersonalTable settings() {
        return new PersonalTable(
                "notification-settings",
                new Text("你怎样接收通知：邮箱、汇总、免打扰时间", "How you are told: address, digest, quiet hours"),
                new Text("按你的意愿通知你", "to tell you things the way you want"),
                "SELECT mail, address, digest, quiet_from AS quietFrom, quiet_until AS quietUntil, language"
                        + " FROM notification_setting WHERE recipient IN (SELECT CONCAT('graduate:', g.student_number)"
                        + " COLLATE utf8mb4_bin FROM graduate g WHERE g.id = ?)",
                List.of(
                        "DELETE FROM notification_setting WHERE recipient IN (SELECT CONCAT('graduate:', g.student_number)"
                                + " COLLATE utf8mb4_bin FROM graduate g WHERE g.id = ?)"));
    }
}
