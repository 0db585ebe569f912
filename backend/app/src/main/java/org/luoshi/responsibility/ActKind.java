package org.luoshi.responsibility;

import java.util.Arrays;
import java.util.Optional;
import org.luoshi.problem.Text;

/** What somebody can answer for, with the event that the log has for it. */
enum ActKind {
    CREATED("declaration-created", "填报", "Declared"),
    EDITED("declaration-edited", "修改草稿", "Edited the draft"),
    DELETED("declaration-deleted", "删除草稿", "Deleted the draft"),
    SUBMITTED("declaration-submitted", "提交", "Submitted"),
    PROPOSED("declaration-proposed", "代填后提请本人确认", "Entered on behalf and asked to confirm"),
    CONFIRMED("declaration-confirmed", "本人确认", "Confirmed by the graduate"),
    DECLINED("declaration-declined", "本人不予确认", "Declined by the graduate"),
    WITHDRAWN("declaration-withdrawn", "撤回", "Withdrew"),
    PASSED("declaration-passed", "审核通过", "Passed"),
    RETURNED("declaration-returned", "退回", "Returned"),
    DISPUTED("declaration-disputed", "提出异议", "Disputed"),
    UPHELD("declaration-upheld", "异议处理：维持", "Upheld after a dispute"),
    ANNULLED("declaration-annulled", "撤销", "Annulled"),
    SUPERSEDED("declaration-superseded", "由新的填报取代", "Superseded by a later one"),
    UPLOADED("evidence-added", "上传", "Uploaded"),
    CARRIED("evidence-carried", "沿用", "Carried over"),
    REMOVED("evidence-removed", "删除", "Removed"),
    OPENED("evidence-opened", "打开查看", "Opened"),
    VIEWED("evidence-viewed", "查看时长", "Looked at it"),
    LOOKED_AT("sample-looked-at", "签字前复核", "Re-checked before signing"),
    SAW_DIFFERENTLY("reading-remarked", "核对后所见与机器读取不同", "Saw it differently from the machine"),
    RAISED("flag-raised", "系统提示", "Hint by the service"),
    LOWERED("flag-lowered", "提示撤回", "Hint taken back"),
    DISPOSED("flag-disposed", "处置提示", "Disposed of the hint");

    private final String event;
    private final Text name;

    ActKind(String event, String zh, String en) {
        this.event = event;
        this.name = new Text(zh, en);
    }

    Text text() {
        return name;
    }

    static Optional<ActKind> of(String event) {
        return Arrays.stream(values()).filter(kind -> kind.event.equals(event)).findFirst();
    }
}
