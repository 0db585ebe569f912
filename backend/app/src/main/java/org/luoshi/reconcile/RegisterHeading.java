package org.luoshi.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.national.NationalColumn;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.spreadsheet.SourceRow;

/** Which column of a register's file is which. The register's headings drift from year to year: what is not known by its name is known by
 * the school's mapping, and what is in neither is asked for. */
final class RegisterHeading {

    private static final int ENOUGH = 3;
    private static final int LONGEST = 60;
    private static final double LIKE = 0.5;

    private final Map<NationalColumn, Integer> places = new EnumMap<>(NationalColumn.class);
    private final List<FoundHeading> found = new ArrayList<>();
    private final Set<NationalColumn> twice = EnumSet.noneOf(NationalColumn.class);
    private final List<String> ignored = new ArrayList<>();
    private boolean unknown;

    private RegisterHeading() {}

    /** @param mapping heading in its plain form to column; empty where the column is to be left out
     * @return the heading that this row is */
    static RegisterHeading of(SourceRow row, Map<String, Optional<NationalColumn>> mapping) {
        RegisterHeading heading = new RegisterHeading();
        for (int i = 0; i < row.cells().length; i++) {
            String plain = row.cell(i) == null ? "" : NationalColumn.plain(row.cell(i));
            if (!plain.isEmpty()) {
                heading.add(plain.substring(0, Math.min(plain.length(), LONGEST)), i, mapping);
            }
        }
        return heading;
    }

    private void add(String plain, int place, Map<String, Optional<NationalColumn>> mapping) {
        Optional<NationalColumn> column = mapping.containsKey(plain) ? mapping.get(plain) : NationalColumn.of(plain);
        found.add(new FoundHeading(plain, column.orElse(null), null));
        if (column.isEmpty()) {
            ignored.add(plain);
            unknown |= !mapping.containsKey(plain);
        } else if (places.putIfAbsent(column.get(), place) != null) {
            twice.add(column.get());
        }
    }

    /** @return whether so many headings are known that this is the row of headings */
    boolean plausible() {
        return places.size() >= ENOUGH;
    }

    int size() {
        return found.size();
    }

    /** @return the place of a column, or -1 */
    int of(NationalColumn column) {
        return places.getOrDefault(column, -1);
    }

    boolean has(NationalColumn column) {
        return places.containsKey(column);
    }

    /** @return headings below which nothing is read */
    List<String> ignored() {
        return ignored;
    }

    /** @throws Refusal register-rejected with the headings found, where it cannot be said which column is which */
    void check() {
        Set<NationalColumn> missing = EnumSet.copyOf(NationalColumn.LAYOUT);
        missing.removeAll(places.keySet());
        boolean noKey = !has(NationalColumn.ID_NUMBER)
                && !has(NationalColumn.EXAM_NUMBER)
                && !(has(NationalColumn.STUDENT_NUMBER) && has(NationalColumn.NAME));
        boolean nothingSaid = !has(NationalColumn.DESTINATION_CODE) && !has(NationalColumn.DESTINATION);
        if (!twice.isEmpty()) {
            throw refusal("有的列出现了两次，请指明用哪一列。", "Some columns are there twice: say which one to take.", missing);
        }
        if (unknown && !missing.isEmpty()) {
            throw refusal(
                    "有的列名系统不认识，请指明各是平台的哪一列；指明一次，以后都记得。",
                    "Some headings are not known: say which column each of them is. It is remembered.",
                    missing);
        }
        if (noKey || nothingSaid) {
            throw refusal(
                    "文件中没有可以对应毕业生的列（学号和姓名，或考生号，或身份证号），或者没有毕业去向。",
                    "The file has no column by which graduates can be told (student number and name, candidate number or ID"
                            + " number), or no destination.",
                    missing);
        }
    }

    private Refusal refusal(String zh, String en, Set<NationalColumn> missing) {
        return Problem.REGISTER_REJECTED
                .because(zh, en)
                .rule("R1.1")
                .with(
                        "headings",
                        found.stream().map(one -> suggested(one, missing)).toList())
                .with("missing", List.copyOf(missing));
    }

    private static FoundHeading suggested(FoundHeading one, Set<NationalColumn> missing) {
        if (one.column() != null) {
            return one;
        }
        NationalColumn best = null;
        double most = LIKE;
        for (NationalColumn column : missing) {
            double likeness = likeness(one.heading(), column.heading());
            if (likeness > most) {
                most = likeness;
                best = column;
            }
        }
        return new FoundHeading(one.heading(), null, best);
    }

    // pairs of neighbouring characters that both have, of all pairs (Dice)
    private static double likeness(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        long both = pairs.stream().filter(others::contains).count();
        return 2.0 * both / (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < text.length() - 1; i++) {
            pairs.add(text.substring(i, i + 2));
        }
        pairs.add(text.substring(0, 1));
        return pairs;
    }
}
