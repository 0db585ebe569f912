package org.luoshi.reconcile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.policy.NationalCodes;
import org.luoshi.privacy.SealedNumbers;

/** One file held against the school, row by row: what is found is handed on and not kept, so that memory grows with the school and not with
 * the file. */
final class Reconciling {

    /** Takes what is found. */
    interface Findings {

        void difference(Difference one);

        /** The row that the register has of a graduate. */
        void row(long graduate, RegisterRow row);
    }

    private final List<Here> everybody;
    private final Long college;
    private final RegisterFile file;
    private final Matching matching;
    private final Comparison comparison;
    private final Set<Long> covered = new HashSet<>();
    private final Map<String, Set<Long>> collegesOfMajors = new HashMap<>();

    final Set<ComparedField> notInFile = EnumSet.noneOf(ComparedField.class);
    final Set<ComparedField> notInRoster = EnumSet.noneOf(ComparedField.class);

    int graduates;

    /** What a run over the file counted.
     * @param elsewhere rows of colleges that the file is not asked about
     * @param agreeing graduates about whom everything agrees */
    record Counts(int elsewhere, int agreeing, int differences) {}

    /** @param college id of the college that it is about, null for the whole school */
    Reconciling(int year, Long college, List<Here> everybody, RegisterFile file, SealedNumbers numbers) {
        this.everybody = everybody;
        this.college = college;
        this.file = file;
        for (Here one : everybody) {
            if (college == null || college.equals(one.college())) {
                covered.add(one.graduate());
                graduates += one.counted() ? 1 : 0;
            }
            if (one.counted()) {
                collegesOfMajors
                        .computeIfAbsent(one.majorCode(), any -> new HashSet<>())
                        .add(one.college());
            }
        }
        comparison = new Comparison(NationalCodes.of(year), compared(file.heading()));
        matching = new Matching(everybody, numbers);
        matching.meetAll(file);
    }

    /** Counts what there is to find; the same as {@link #into} will hand on.
     * @return the counts */
    Counts count() {
        return into(new Findings() {
            @Override
            public void difference(Difference one) {}

            @Override
            public void row(long graduate, RegisterRow row) {}
        });
    }

    /** @return the counts of what was handed on */
    Counts into(Findings findings) {
        Set<Long> met = new HashSet<>();
        Set<Long> differing = new HashSet<>();
        int[] elsewhere = new int[1];
        int[] differences = new int[1];
        Consumer<Difference> found = one -> {
            differences[0]++;
            findings.difference(one);
        };
        file.read(row -> {
            Matching.Found whose = matching.of(row);
            Here here = whose.here();
            if (here != null && !covered.contains(here.graduate())) {
                elsewhere[0]++;
            } else if (here == null || whose.doubt() != null) {
                if (here != null) {
                    met.add(here.graduate());
                    differing.add(here.graduate());
                }
                nobody(whose, here).ifPresentOrElse(found, () -> elsewhere[0]++);
            } else {
                met.add(here.graduate());
                findings.row(here.graduate(), row);
                List<Difference> some = comparison.differences(here, row.number(), row.row());
                if (!some.isEmpty()) {
                    differing.add(here.graduate());
                    some.forEach(found);
                }
            }
        });
        int agreeing = 0;
        for (Here one : everybody) {
            if (!one.counted() || !covered.contains(one.graduate())) {
                continue;
            }
            if (!met.contains(one.graduate())) {
                found.accept(Comparison.onlyHere(one));
            } else if (!differing.contains(one.graduate())) {
                agreeing++;
            }
        }
        return new Counts(elsewhere[0], agreeing, differences[0]);
    }

    private Set<ComparedField> compared(RegisterHeading heading) {
        Set<ComparedField> compared = Comparison.statedHere(everybody);
        for (ComparedField field : ComparedField.values()) {
            boolean inFile = field.columns().stream().anyMatch(heading::has);
            if (!inFile) {
                notInFile.add(field);
                compared.remove(field);
            } else if (!compared.contains(field)) {
                notInRoster.add(field);
            }
        }
        return compared;
    }

    /** @return graduates whom the file says nothing about although it should */
    Set<Long> covered() {
        return covered;
    }

    /** @return the row as a line of its own; empty where it is about another college */
    private Optional<Difference> nobody(Matching.Found found, Here here) {
        RegisterRow row = found.row();
        Set<Long> colleges = collegesOfMajors.getOrDefault(row.get(NationalColumn.MAJOR_CODE), Set.of());
        Long known = here != null
                ? Long.valueOf(here.college())
                : colleges.size() == 1 ? colleges.iterator().next() : null;
        if (college != null && known != null && !college.equals(known)) {
            return Optional.empty();
        }
        Long whose = known == null ? college : known;
        return Optional.of(new Difference(
                found.doubt() == null ? DifferenceKind.ONLY_THERE : DifferenceKind.ROW_UNCLEAR,
                null,
                found.doubt(),
                here == null ? null : here.graduate(),
                whose,
                row.number(),
                row.get(NationalColumn.STUDENT_NUMBER),
                row.get(NationalColumn.NAME),
                whose == null ? Owner.OFFICE : Owner.OFFICER,
                FixIn.REGISTER,
                here == null ? "" : whole(here.row()),
                whole(row.row())));
    }

    private static String whole(NationalRow row) {
        return String.join(
                        " ",
                        row.get(NationalColumn.STUDENT_NUMBER),
                        row.get(NationalColumn.NAME),
                        ComparedField.DESTINATION.shown(row))
                .strip();
    }
}
