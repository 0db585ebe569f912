package org.luoshi.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** What a leader states with a signature, each accepted on its own. */
@Schema(name = "SheetStatement")
enum SheetStatement {
    CHECKED_IN_PERSON(
            "R7.2",
            "我本人逐条查看了抽取的样本及其证明材料，没有由他人代办。",
            "I looked through the drawn sample and its proofs myself; nobody did it for me."),
    FIGURES_TRUE(
            "R6.1",
            "本表数据客观、真实，没有漏报、瞒报、虚报、错报。",
            "The figures are objective and true: nothing is left out, hidden, invented or wrong."),
    FOUR_NOS_KEPT(
            "R6.2",
            "据我所知，本学院没有违反“四不准”的情况；反映的问题已如实报告。",
            "As far as I know my college kept the four no's, and what was reported to us was passed on."),
    DRIFT_KNOWN(
            "R5.3",
            "我知悉自上次签字以来的变动及其原因说明。",
            "I know what changed since the last signed sheet, and the explanations given."),
    ANSWERABLE("R8.1", "谁签字、谁负责：我对本表承担领导责任。", "Who signs is responsible: I answer for this sheet.");

    private final String rule;
    private final Text text;

    SheetStatement(String rule, String zh, String en) {
        this.rule = rule;
        this.text = new Text(zh, en);
    }

    String rule() {
        return rule;
    }

    Text text() {
        return text;
    }
}
