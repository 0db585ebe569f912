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
                "SELECT kind, params, created_at AS createdAt, read_at AS readAt FROM notification WHERE graduate_id = ?"
                        + " ORDER BY notification.id",
                List.of("DELETE FROM notification WHERE graduate_id = ?"));
    }
}
