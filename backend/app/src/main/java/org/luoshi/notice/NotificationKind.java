package org.luoshi.notice;

import java.util.Map;
import org.luoshi.problem.Text;

/** What a notification is about. Its sentence is made from the parameters when it is read, so that page, mail and events say the same. */
public enum NotificationKind {
    /** Somebody who serves the graduate asks them to declare; parameters {@code by}, {@code role}, {@code text} (their words, or none). */
    URGED(
            "{by} 提醒你：请尽快填报毕业去向。",
            "{by} asks you to declare where you went.",
            new Text("学校提醒你：请尽快填报毕业去向。", "Your school asks you to declare where you went.")),
    /** A declaration came back; parameters {@code declaration}, {@code by}, {@code due} (a day). */
    DECLARATION_RETURNED(
            "你的填报被 {by} 退回，请在 {due} 前改正后重新提交。",
            "{by} returned your declaration: correct it and submit it again by {due}.",
            new Text(
                    "你的填报被退回，请在 {due} 前改正后重新提交。",
                    "Your declaration came back: correct it and submit it again by {due}.")),
    /** Staff entered a declaration for the graduate; parameters {@code declaration}, {@code by}. */
    DECLARATION_PROPOSED(
            "{by} 替你填了一份毕业去向，请看清后确认或退回。",
            "{by} entered a destination for you: look at it and confirm or decline it.",
            new Text(
                    "学校替你填了一份毕业去向，请看清后确认或退回。",
                    "A destination was entered for you: look at it and confirm or decline it.")),
    /** The office learns that a graduate disputes what was verified; parameters {@code declaration}, {@code cohort}, {@code college},
     * {@code schoolClass}, {@code graduate} (id). */
    DISPUTE_TO_RESOLVE(
            "{college} {schoolClass}有一名毕业生对已认定的毕业去向提出异议，现已不计入就业率，请核实处理。",
            "A graduate of {schoolClass}, {college}, disputes the destination verified for them. It no longer counts: look into it.",
            new Text(
                    "有一名毕业生对已认定的毕业去向提出异议，请核实处理。",
                    "A graduate disputes the destination verified for them: look into it.")),
    /** Officers of the graduate's college learn the same; the same parameters. */
    DECLARATION_DISPUTED(
            "{schoolClass}有一名毕业生对已认定的毕业去向提出异议，现已不计入就业率，由招生就业处处理。",
            "A graduate of {schoolClass} disputes the destination verified for them. It no longer counts; the office decides.",
            new Text(
                    "有一名毕业生对已认定的毕业去向提出异议，由招生就业处处理。",
                    "A graduate disputes the destination verified for them; the office decides.")),
    /** How a dispute ended, for who raised it; parameters {@code declaration}, {@code by}, {@code text} (why). */
    DISPUTE_UPHELD(
            "{by} 核实了你的异议：已认定的毕业去向维持不变，仍计入就业率。",
            "{by} looked into your dispute: what was verified stands and counts.",
            new Text("你的异议已经处理：已认定的毕业去向维持不变。", "Your dispute is settled: what was verified stands.")),
    /** The same where what was verified is taken back. */
    DISPUTE_ANNULLED(
            "{by} 核实了你的异议：原来的认定已撤销，不再计入就业率。请按实际情况重新填报。",
            "{by} looked into your dispute: what was verified is annulled and no longer counts. Declare what is true.",
            new Text(
                    "你的异议已经处理：原来的认定已撤销，请按实际情况重新填报。",
                    "Your dispute is settled: what was verified is annulled. Declare what is true.")),
    /** A finding of an inspection took back what was verified (R8.2); parameter {@code declaration}. */
    DECLARATION_ANNULLED(
            "经核查，你原来认定的毕业去向已撤销，不再计入就业率。请按实际情况重新填报。",
            "An inspection annulled the destination verified for you: it no longer counts. Declare what is true."),
    /** A graduate has not declared; parameters {@code cohort}, {@code due} (a day). */
    NOT_DECLARED(
            "你还没有填报毕业去向，请在 {due} 前填好并上传证明材料。",
            "You have not declared where you went yet: declare and upload your proof by {due}."),
    /** What came back is to be corrected; parameters {@code declaration}, {@code due}. */
    CORRECTION_DUE("你被退回的填报请在 {due} 前改正后重新提交。", "Correct the declaration that came back and submit it again by {due}."),
    /** The day for that is over; the same parameters. */
    CORRECTION_OVERDUE(
            "你被退回的填报应在 {due} 前改正，现在已经逾期，请尽快重新提交。",
            "The declaration that came back was to be corrected by {due}: submit it again as soon as you can."),
    /** Declarations wait too long for this reviewer; parameters {@code cohort}, {@code count}, {@code days}. */
    REVIEWS_WAITING(
            "{cohort} 届有 {count} 条填报等你审核已超过 {days} 天。",
            "{count} declarations of the cohort of {cohort} have waited for your review for more than {days} days."),
    /** Graduates in difficulty of this person's classes are without help on record for too long (R5.4); the same parameters. */
    HELP_WAITING(
            "{cohort} 届有 {count} 名就业困难毕业生超过 {days} 天没有帮扶记录，请联系他们。",
            "{count} graduates in difficulty of the cohort of {cohort} have had no help on record for more than {days} days:"
                    + " talk to them."),
    /** The officer's weekly sheet is due; parameters {@code cohort}, {@code college}, {@code week}, {@code due}. */
    SHEET_DUE(
            "{college} {week} 的周报应在 {due} 前确认并签字，请及时核对确认。",
            "The weekly sheet of {college} for {week} is due on {due}: check and confirm it."),
    /** The same for the leader, once the officer has confirmed it. */
    SHEET_TO_SIGN(
            "{college} {week} 的周报已经确认，请在 {due} 前审阅签字。",
            "The weekly sheet of {college} for {week} is confirmed: look it through and sign it by {due}."),
    /** The officer's weekly sheet is overdue; the same parameters. */
    SHEET_OVERDUE(
            "{college} {week} 的周报应在 {due} 前完成，现在已经逾期，请尽快确认。",
            "The weekly sheet of {college} for {week} was due on {due}: confirm it as soon as you can."),
    /** The same for the leader, once the officer has confirmed it. */
    SIGNATURE_OVERDUE(
            "{college} {week} 的周报应在 {due} 前签字，现在已经逾期，请尽快审阅签字。",
            "The weekly sheet of {college} for {week} was to be signed by {due}: look it through and sign it as soon as you can."),
    /** Colleges without a signed sheet, for the office; parameters {@code cohort}, {@code week}, {@code count}, {@code colleges}. */
    SHEETS_OVERDUE(
            "{cohort} 届 {week} 的周报有 {count} 个二级学院逾期未签字：{colleges}。",
            "{count} colleges have not signed the weekly sheet of the cohort of {cohort} for {week}: {colleges}."),
    /** A verification found that what is kept is not what the log says, or did not come to its end (R6.1); parameters {@code run},
     * {@code found}. */
    LOG_DIFFERS(
            "数据与日志核对（第 {run} 次）：发现 {found} 处不一致。请立即查看，并通知系统管理员。",
            "The log was held against what is kept (run {run}): {found} differences. Look at them at once, and tell operations."),
    LOG_NOT_HELD(
            "数据与日志核对（第 {run} 次）未能完成。请再次启动；仍不能完成时，请通知系统管理员。",
            "The log could not be held against what is kept (run {run}). Start it again; if it fails again, tell operations."),
    /** An inspection found untrue what this person made, passed or signed (R8.2); parameter {@code cohort}. */
    ANSWERABLE(
            "{cohort} 届一条由你填报、审核或签字的记录经核查不一致，你已列入责任登记。请查看；如有异议，可以在那里申诉一次。",
            "An inspection found a record of the cohort of {cohort} untrue that you made, passed or signed: you are in the register of"
                    + " responsibility. Look at the entry; if you disagree, you can appeal there, once."),
    /** Their appeal was granted; the same parameter. */
    APPEAL_GRANTED(
            "你对 {cohort} 届责任登记的申诉成立，这一条不再有效。",
            "Your appeal about the register of the cohort of {cohort} was granted: the entry no longer stands."),
    /** It was not; the same parameter. */
    APPEAL_REJECTED(
            "你对 {cohort} 届责任登记的申诉不成立，请查看答复。",
            "Your appeal about the register of the cohort of {cohort} was not granted: see the answer."),
    /** The report to the province comes near (R9.1); parameters {@code cohort}, {@code due}, {@code days}. */
    REPORT_AHEAD(
            "{cohort} 届毕业生就业数据应在 {due} 前上报，还有 {days} 天。",
            "The figures of the cohort of {cohort} are to be reported by {due}: {days} days are left."),
    /** Publication comes near (R9.2); the same parameters. */
    PUBLICATION_AHEAD(
            "{cohort} 届初次就业率应在 {due} 前公布，还有 {days} 天。",
            "The initial rate of the cohort of {cohort} is to be published by {due}: {days} days are left.");

    private final Text sentence;
    private final Text outside;

    NotificationKind(String zh, String en) {
        this(zh, en, new Text(zh, en));
    }

    NotificationKind(String zh, String en, Text outside) {
        this.sentence = new Text(zh, en);
        this.outside = outside;
    }

    /** @return whether the planner says it because a day comes near or is over, and not because somebody did something: the calendar says the
     * same, and mostly another one follows */
    boolean reminder() {
        return switch (this) {
            case URGED,
                    DECLARATION_RETURNED,
                    DECLARATION_PROPOSED,
                    DISPUTE_TO_RESOLVE,
                    DECLARATION_DISPUTED,
                    DISPUTE_UPHELD,
                    DISPUTE_ANNULLED,
                    DECLARATION_ANNULLED,
                    LOG_DIFFERS,
                    LOG_NOT_HELD,
                    ANSWERABLE,
                    APPEAL_GRANTED,
                    APPEAL_REJECTED -> false;
            default -> true;
        };
    }

    Text sentence(Map<String, String> params) {
        return filled(sentence, params);
    }

    /** @return the same as it may leave the school, by mail or as an event: without the names of people */
    Text outside(Map<String, String> params) {
        return filled(outside, params);
    }

    private static Text filled(Text text, Map<String, String> params) {
        return new Text(filled(text.zh(), params), filled(text.en(), params));
    }

    private static String filled(String sentence, Map<String, String> params) {
        String filled = sentence;
        for (var one : params.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }
}
