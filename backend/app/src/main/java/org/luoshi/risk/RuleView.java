package org.luoshi.risk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.declaration.FlagKind;
import org.luoshi.problem.Text;

/** A rule that looks for something, with its limits in words. All of them are hints to look, never verdicts.
 * @param thresholds what must be so before it raises a flag; empty where the text says it all */
@Schema(name = "RiskRule")
record RuleView(FlagKind kind, Text text, List<Text> thresholds) {

    static RuleView of(FlagKind kind, List<Text> thresholds) {
        return new RuleView(kind, new Text(kind.zh(), kind.en()), thresholds);
    }
}
