package org.luoshi.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** In which way the school and the national register do not agree. */
@Schema(name = "DifferenceKind")
enum DifferenceKind {
    ONLY_HERE("平台中没有", "Only here"),
    ONLY_THERE("本校名单中没有", "Only in the register"),
    FIELD_DIFFERS("内容不一致", "Field differs"),
    /** The register counts them as employed and nothing here proves it. */
    PROOF_MISSING("缺少证明", "Proof missing"),
    /** A row that may be anybody's, or nobody's: it is named and compared with no one. */
    ROW_UNCLEAR("无法确定是谁", "Row unclear");

    private final Text text;

    DifferenceKind(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
