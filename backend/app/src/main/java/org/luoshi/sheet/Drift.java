package org.luoshi.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** What a signed sheet counted and what no longer stands (R5.3, R6.1): destinations, and who is in the denominator (R2.2). A first
 * destination is growth, not drift. */
final class Drift {

    /** One thing to be explained.
     * @param line its name: the signed sheet, the kind, the graduate and the declarations
     * @param before declaration that counted, null where the graduate had none
     * @param after declaration that counts now, null where none does */
    record Change(String line, DriftKind kind, long graduate, OfDeclaration before, OfDeclaration after) {}

    private Drift() {}

    /** @param sheet id of the signed sheet
     * @param signed its lines
     * @param now lines of the college at another position */
    static List<Change> between(String sheet, List<Line> signed, List<Line> now) {
        Map<String, Line> present = now.stream().collect(Collectors.toMap(Line::graduate, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Line line : signed) {
            OfDeclaration before = line.verifiedOne();
            Line today = present.get(line.graduate());
            if (today == null) {
                changes.add(change(sheet, DriftKind.LEFT_COLLEGE, line, before, null));
            } else if (before != null) {
                OfDeclaration after = today.verifiedOne();
                if (after == null) {
                    changes.add(change(sheet, DriftKind.NO_LONGER_COUNTS, line, before, null));
                } else if (!after.declaration().equals(before.declaration())) {
                    changes.add(change(sheet, DriftKind.REPLACED, line, before, after));
                }
            }
        }
        Set<String> known = signed.stream().map(Line::graduate).collect(Collectors.toSet());
        now.stream()
                .filter(line -> !known.contains(line.graduate()))
                .forEach(line -> changes.add(change(sheet, DriftKind.JOINED_COLLEGE, line, null, line.verifiedOne())));
        return changes;
    }

    private static Change change(String sheet, DriftKind kind, Line line, OfDeclaration before, OfDeclaration after) {
        String name = String.join(
                ":",
                sheet,
                kind.name(),
                line.graduate(),
                before == null ? "-" : before.declaration(),
                after == null ? "-" : after.declaration());
        return new Change(name, kind, Long.parseLong(line.graduate()), before, after);
    }
}
