package org.luoshi.sheet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** The figures of a weekly sheet (R7.2): counts only, each of which follows from the log up to the position.
 * @param form name and version of this form
 * @param position of the log
 * @param base the last sheet of the college signed before; null for the first
 * @param lastGraduate highest id of a graduate of the cohort then: whoever has a higher one came later
 * @param concerns concerns of the cohort so far, of the whole school: where one comes from is protected (R6.2) */
public record SheetFigures(
        String form,
        String sheet,
        int cohort,
        String college,
        String week,
        long position,
        int rosterVersion,
        String policyVersion,
        String base,
        String lastGraduate,
        long concerns,
        Row total,
        List<Row> majors) {

    static final String FORM = "luoshi weekly-sheet 1";

    /** Counts of a major, or of the college.
     * @param key code of the major, or of the college
     * @param graduates the denominator (R2.2)
     * @param notDeclared those of them without a declaration at the stage reported (R5.1) */
    public record Row(
            String key,
            long graduates,
            long notDeclared,
            Difficulty inDifficulty,
            Stage reported,
            Stage verified,
            Stage signed) {}

    /** Graduates in difficulty, and how many of them are employed at each stage (R5.5). */
    public record Difficulty(long graduates, long reported, long verified, long signed) {}

    /** What counts at one stage.
     * @param employed the numerator (R2.3)
     * @param destinations those that occur, the not employed ones included */
    public record Stage(long employed, Map<Destination, Long> destinations) {}

    /** @param signedBefore declarations that the last signed sheet counts as verified
     * @return counts over these lines */
    public static Row row(String key, Collection<Line> lines, Set<String> signedBefore) {
        Function<Line, OfDeclaration> signed = line -> {
            OfDeclaration verified = line.verifiedOne();
            return verified != null && signedBefore.contains(verified.declaration()) ? verified : null;
        };
        List<Line> inDifficulty =
                lines.stream().filter(line -> line.difficulty() != 0).toList();
        return new Row(
                key,
                lines.size(),
                lines.stream().filter(line -> line.reportedOne() == null).count(),
                new Difficulty(
                        inDifficulty.size(),
                        stage(inDifficulty, Line::reportedOne).employed(),
                        stage(inDifficulty, Line::verifiedOne).employed(),
                        stage(inDifficulty, signed).employed()),
                stage(lines, Line::reportedOne),
                stage(lines, Line::verifiedOne),
                stage(lines, signed));
    }

    /** @return a row for each major, by code */
    public static List<Row> byMajor(List<Line> lines, Set<String> signedBefore) {
        Map<String, List<Line>> majors =
                lines.stream().collect(Collectors.groupingBy(Line::major, TreeMap::new, Collectors.toList()));
        return majors.entrySet().stream()
                .map(major -> row(major.getKey(), major.getValue(), signedBefore))
                .toList();
    }

    private static Stage stage(Collection<Line> lines, Function<Line, OfDeclaration> counting) {
        Map<Destination, Long> destinations = new EnumMap<>(Destination.class);
        long employed = 0;
        for (Line line : lines) {
            OfDeclaration one = counting.apply(line);
            if (one != null) {
                destinations.merge(one.destination(), 1L, Long::sum);
                employed += one.destination().employed() ? 1 : 0;
            }
        }
        return new Stage(employed, destinations);
    }

    private static OfDeclaration one(List<OfDeclaration> declarations) {
        return declarations.isEmpty() ? null : declarations.getFirst();
    }

    /** Decides what counts, as {@code declaration.Counts} does for the record: the one under review is what is reported; the verified one
     * counts unless a submitted not-employed one suspends it (R6.1).
     * @param all of one graduate, in states that may count, flags not yet set */
    static List<OfDeclaration> counting(List<OfDeclaration> all) {
        OfDeclaration submitted =
                one(all.stream().filter(one -> one.state().submitted()).toList());
        OfDeclaration verified =
                one(all.stream().filter(one -> one.state() == State.VERIFIED).toList());
        boolean suspended = submitted != null && !submitted.destination().employed();
        OfDeclaration counts = suspended ? null : verified;
        OfDeclaration reported = submitted != null ? submitted : counts;
        return all.stream()
                .filter(one -> one == counts || one == reported)
                .map(one -> new OfDeclaration(
                        one.declaration(),
                        one.version(),
                        one.state(),
                        one.destination(),
                        one.contentDigest(),
                        one.evidence(),
                        one == reported,
                        one == counts))
                .toList();
    }
}
