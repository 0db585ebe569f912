package org.luoshi.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** What is looked at before a cohort is frozen (R9.1). Those that refuse must have no line left; the others are kept with the report. */
@Schema(name = "ReportCheck")
enum ReportCheck {
    NO_GRADUATES(true, "R2.2", "名单中没有计入统计的毕业生", "The roster has nobody who is counted"),
    SHEET_NOT_SIGNED(true, "R7.2", "二级学院还没有签字的周报", "Colleges without a signed sheet"),
    DRIFT_UNEXPLAINED(true, "R5.3", "自签字以来的变动还没有说明", "Changes since a signed sheet that nobody explained"),
    PROOF_MISSING(true, "R3", "计入就业的记录缺少证明材料", "Counted declarations whose proof is incomplete"),
    NOT_IN_SHEET(false, "R8.1", "已认定、但不在已签字周报中（不计入上报）", "Verified but in no signed sheet: not reported"),
    DISPUTED(false, "R6.1", "本人有异议，尚未处理（不计入）", "Disputed and not decided: not counted"),
    UNDER_REVIEW(false, "R7.1", "已提交，审核还没有完成（不计入）", "Handed in and not reviewed to the end: not counted"),
    NOT_DECLARED(false, "R5.1", "还没有填报去向", "Nothing declared yet"),
    NATIONAL_FIELDS(false, "R1.1", "上报表格还有空缺的栏目", "Columns of the national layout that are empty"),
    DIFFICULTY_NOT_PLACED(false, "R5.5", "就业困难毕业生尚未就业", "In difficulty and not employed");

    private final boolean refuses;
    private final String rule;
    private final Text text;

    ReportCheck(boolean refuses, String rule, String zh, String en) {
        this.refuses = refuses;
        this.rule = rule;
        this.text = new Text(zh, en);
    }

    /** Whether a line of it stands in the way of the freeze. */
    boolean refuses() {
        return refuses;
    }

    String rule() {
        return rule;
    }

    Text text() {
        return text;
    }
}
