package org.luoshi.reconcile;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.national.NationalRow;
import org.luoshi.policy.NationalCode;
import org.luoshi.policy.NationalCodes;
import org.luoshi.problem.Text;

/** What the register said of a graduate of an earlier year. Nobody here verified it. */
@Schema(name = "StatedDestination")
enum Stated {
    EMPLOYED("平台记为就业", "Employed, as the register says"),
    NOT_EMPLOYED("平台记为未就业", "Not employed, as the register says"),
    OUTSIDE("不计入分母", "Outside the total"),
    /** No code of that year, or none at all: it counts for nothing. */
    UNKNOWN("去向不明", "Unknown");

    private final Text text;

    Stated(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }

    static Stated of(NationalRow row, NationalCodes codes) {
        Optional<String> code = ComparedField.DESTINATION.code(row, codes);
        return codes.all().stream()
                .filter(one -> code.isPresent() && one.code().equals(code.get()))
                .findFirst()
                .map(NationalCode::counts)
                .map(counts -> switch (counts) {
                    case EMPLOYED -> EMPLOYED;
                    case NOT_EMPLOYED -> NOT_EMPLOYED;
                    case OUTSIDE -> OUTSIDE;
                })
                .orElse(UNKNOWN);
    }
}
