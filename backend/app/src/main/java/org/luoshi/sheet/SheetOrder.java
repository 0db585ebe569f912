package org.luoshi.sheet;

import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

/** What must come first. */
final class SheetOrder {

    private SheetOrder() {}

    static Refusal laterSigned() {
        return Problem.OUT_OF_ORDER
                .because(
                        "更晚一周的周报已经签字，这一周的不能再确认或签字。",
                        "The sheet of a later week is signed: this one can no longer be confirmed or signed.")
                .rule("R7.2");
    }

    /** @throws Refusal out-of-order where nothing was confirmed yet */
    static SheetPackage confirmed(SheetPackage latest) {
        if (latest == null) {
            throw Problem.OUT_OF_ORDER
                    .because("周报还没有确认，没有可以核对的内容。", "The sheet is not confirmed yet: there is nothing to verify.")
                    .rule("R7.2");
        }
        return latest;
    }

    /** @throws Refusal out-of-order where something that was signed no longer stands and nobody said why */
    static void requireExplained(DriftReading.Found found) {
        if (!found.unexplained().isEmpty()) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "自上次签字以来还有 " + found.unexplained().size() + " 处变动没有说明原因，请先逐条说明。",
                            found.unexplained().size()
                                    + " changes since the last signed sheet are not explained yet: explain each first.")
                    .rule("R5.3")
                    .with("lines", found.unexplained());
        }
    }
}
