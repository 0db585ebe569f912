package org.luoshi.notice;

import java.util.Map;
import org.luoshi.problem.Text;

/** What a notification is about. Its sentence is made from the parameters when it is read, so that page, mail and events say the same. */
public enum NotificationKind {
    /** Somebody who serves the graduate asks them to declare; parameters {@code by}, {@code role}, {@code text} (their words, or none). */
    URGED("{by} 提醒你：请尽快填报毕业去向。", "{by} asks you to declare where you went."),
    /** A declaration came back; parameters {@code declaration}, {@code by}, {@code due} (a day). */
    DECLARATION_RETURNED(
            "你的填报被 {by} 退回，请在 {due} 前改正后重新提交。",
            "{by} returned your declaration: correct it and submit it again by {due}."),
    /** Staff entered a declaration for the graduate; parameters {@code declaration}, {@code by}. */
    DECLARATION_PROPOSED(
            "{by} 替你填了一份毕业去向，请看清后确认或退回。", "{by} entered a destination for you: look at it and confirm or decline it.");

    private final Text sentence;

    NotificationKind(String zh, String en) {
        this.sentence = new Text(zh, en);
    }

    Text sentence(Map<String, String> params) {
        return new Text(filled(sentence.zh(), params), filled(sentence.en(), params));
    }

    private static String filled(String sentence, Map<String, String> params) {
        String filled = sentence;
        for (var one : params.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }
}
