package org.luoshi.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.problem.Problem;

/** What may be done with a sheet where it stands: one table, for the guard and for the buttons (R7.2). */
final class SheetSteps {

    private static final Map<SheetState, Set<SheetAction>> TABLE = new EnumMap<>(Map.of(
            SheetState.PREPARED, Set.of(SheetAction.CONFIRM, SheetAction.EXPLAIN),
            SheetState.SENT_BACK, Set.of(SheetAction.CONFIRM, SheetAction.EXPLAIN),
            SheetState.CONFIRMED, Set.of(SheetAction.LOOK, SheetAction.SIGN, SheetAction.SEND_BACK),
            // what changes after the signature is explained below it; the package stays what it is
            SheetState.SIGNED, Set.of(SheetAction.EXPLAIN)));

    private SheetSteps() {}

    /** @return in the order of the enum */
    static List<SheetAction> of(SheetState state) {
        return TABLE.get(state).stream().sorted().toList();
    }

    /** @throws org.luoshi.problem.Refusal step-not-allowed */
    static void require(WeeklySheet sheet, SheetAction action) {
        if (!TABLE.get(sheet.state).contains(action)) {
            throw Problem.STEP_NOT_ALLOWED
                    .because(
                            sheet.state == SheetState.SIGNED ? "周报已经签字，内容不再更改。" : "周报现在的状态不能做这一步。",
                            sheet.state == SheetState.SIGNED
                                    ? "The sheet is signed and never changes."
                                    : "The sheet is not where this step begins.")
                    .rule("R7.2")
                    .with("allowedActions", of(sheet.state));
        }
    }
}
