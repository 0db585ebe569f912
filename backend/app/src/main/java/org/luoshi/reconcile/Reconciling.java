package org.luoshi.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.policy.NationalCodes;
import org.luoshi.privacy.SealedNumbers;

/** One file held against the school: nothing is read or written but what is given. */
final class Reconciling {

    private final List<Here> everybody;
    private final Set<Long> covered = new HashSet<>();
    private final Map<String, Set<Long>> collegesOfMajors = new HashMap<>();

    final List<Difference> differences = new ArrayList<>();
    final Map<Long, RegisterRow> rows = new HashMap<>();
    final Set<ComparedField> notInFile = EnumSet.noneOf(ComparedField.class);
    final Set<ComparedField> notInRoster = EnumSet.noneOf(ComparedField.class);

    /** Rows of colleges that the file is not asked about. */
    int elsewhere;

    int graduates;

    /** Graduates about whom everything agrees. */
    int agreeing;

    /** @param college id of the college that it is about, null for the whole school */
    Reconciling(int year, Long college, List<Here> everybody, RegisterFile file, SealedNumbers numbers) {
        this.everybody = everybody;
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
        Comparison comparison = new Comparison(NationalCodes.of(year), compared(file.heading()));
        Set<Long> met = new HashSet<>();
        Set<Long> differing = new HashSet<>();
        for (Matching.Found found : new Matching(everybody, numbers).all(file.rows())) {
            Here here = found.here();
            if (here != null && !covered.contains(here.graduate())) {
                elsewhere++;
            } else if (here == null || found.doubt() != null) {
                if (here != null) {
                    met.add(here.graduate());
                    differing.add(here.graduate());
                }
                nobody(found, here, college);
            } else {
                met.add(here.graduate());
                rows.put(here.graduate(), found.row());
                List<Difference> some = comparison.differences(
                        here, found.row().number(), found.row().row());
                if (!some.isEmpty()) {
                    differing.add(here.graduate());
                    differences.addAll(some);
                }
            }
        }
        for (Here one : everybody) {
            if (one.counted() && covered.contains(one.graduate()) && !met.contains(one.graduate())) {
                differing.add(one.graduate());
                differences.add(Comparison.onlyHere(one));
            }
        }
        agreeing = (int) everybody.stream()
                .filter(one -> one.counted() && covered.contains(one.graduate()) && !differing.contains(one.graduate()))
                .count();
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

    private void nobody(Matching.Found found, Here here, Long college) {
        RegisterRow row = found.row();
        Set<Long> colleges = collegesOfMajors.getOrDefault(row.get(NationalColumn.MAJOR_CODE), Set.of());
        Long known = here != null
                ? Long.valueOf(here.college())
                : colleges.size() == 1 ? colleges.iterator().next() : null;
        if (college != null && known != null && !college.equals(known)) {
            elsewhere++;
            return;
        }
        Long whose = known == null ? college : known;
        differences.add(new Difference(
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
