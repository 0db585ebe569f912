package org.luoshi.assistance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** What an entry of the ledger is about (R5.4). */
@Schema(name = "HelpKind")
public enum HelpKind {
    POLICY_TALK("政策宣讲", "Policy talk"),
    GUIDANCE("职业指导", "Guidance"),
    TRAINING("技能培训", "Training"),
    OFFER("岗位推荐", "Offer"),
    SUBSIDY("补贴申领", "Subsidy"),
    CONTACT("走访联系", "Visit or call"),
    /** What the graduate wants, as they said it: known, but no help by itself. */
    INTENTION("就业意向", "Intention");

    private final Text text;

    HelpKind(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
