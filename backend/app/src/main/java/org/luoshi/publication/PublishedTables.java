package org.luoshi.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.luoshi.policy.Destination;
import org.luoshi.policy.DestinationGrouping;
import org.luoshi.publication.PublishedContent.College;
import org.luoshi.publication.PublishedContent.Counts;
import org.luoshi.publication.PublishedContent.Group;
import org.luoshi.publication.PublishedContent.Major;
import org.luoshi.publication.Suppression.Count;
import org.luoshi.publication.Suppression.Sum;
import org.luoshi.report.ReportFigures;

/** The tables that are published, small groups hidden: colleges with their majors, and destinations in each grouping, all of the stage
 * signed (R9.2). The tables of colleges and those of destinations have nothing in common but the two numbers of the whole school. */
final class PublishedTables {

    static final List<DestinationGrouping> GROUPINGS =
            List.of(DestinationGrouping.GROUP_2024, DestinationGrouping.GROUP_2021, DestinationGrouping.FORM);

    private static final String SCHOOL = "*";
    private static final String EMPLOYED = "employed";
    private static final Group NOT_EMPLOYED =
            new Group("NOT_EMPLOYED", "未就业（含未填报）", "Not employed, or nothing declared", null);

    private final ReportFigures figures;

    PublishedTables(ReportFigures figures) {
        this.figures = figures;
    }

    /** @return the two numbers of the whole school; hidden where it has fewer than ten graduates itself */
    Counts total() {
        return counts(figures.total(), hiddenColleges().contains(SCHOOL));
    }

    List<College> colleges(Map<String, String> collegeNames, Map<String, String> majorNames) {
        Set<String> hidden = hiddenColleges();
        return figures.colleges().stream()
                .filter(college -> college.row().graduates() > 0)
                .map(college -> new College(
                        college.row().key(),
                        collegeNames.getOrDefault(
                                college.row().key(), college.row().key()),
                        counts(college.row(), hidden.contains(name(college))),
                        college.majors().stream()
                                .map(major -> new Major(
                                        major.key(),
                                        majorNames.getOrDefault(major.key(), major.key()),
                                        counts(major, hidden.contains(name(college, major)))))
                                .toList()))
                .toList();
    }

    private static Counts counts(ReportFigures.Row row, boolean hidden) {
        return hidden
                ? new Counts(null, null)
                : new Counts(row.graduates(), row.signed().employed());
    }

    private static String name(ReportFigures.OfCollege college) {
        return college.row().key() + "/";
    }

    private static String name(ReportFigures.OfCollege college, ReportFigures.Row major) {
        return college.row().key() + "/" + major.key();
    }

    private Set<String> hiddenColleges() {
        Map<String, Count> atoms = new LinkedHashMap<>();
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put(SCHOOL, new TreeSet<>());
        List<Sum> sums = new ArrayList<>();
        List<String> colleges = new ArrayList<>();
        Map<String, Set<String>> majors = new LinkedHashMap<>();
        for (ReportFigures.OfCollege college : figures.colleges()) {
            List<String> parts = new ArrayList<>();
            for (ReportFigures.Row major : college.majors()) {
                String atom = name(college, major);
                atoms.put(atom, new Count(major.graduates(), major.signed().employed()));
                majors.put(atom, Set.of(atom));
                parts.add(atom);
            }
            groups.get(SCHOOL).addAll(parts);
            groups.put(name(college), new TreeSet<>(parts));
            colleges.add(name(college));
            sums.add(new Sum(name(college), parts, true));
        }
        sums.addFirst(new Sum(SCHOOL, colleges, true));
        groups.putAll(majors);
        return Suppression.hidden(groups, sums, atoms);
    }

    /** @return by key of the grouping; the employed in its groups, then those who are not */
    Map<String, List<Group>> destinations() {
        boolean all = total().graduates() == null;
        Set<String> hidden = hiddenDestinations();
        Map<String, List<Group>> tables = new LinkedHashMap<>();
        for (DestinationGrouping grouping : GROUPINGS) {
            List<Group> rows = new ArrayList<>();
            for (DestinationGrouping.Group group : groups(grouping)) {
                boolean hide = all || hidden.contains(grouping.key() + "/" + group.key());
                rows.add(new Group(group.key(), group.zh(), group.en(), hide ? null : count(grouping, group)));
            }
            long rest = figures.total().graduates() - figures.total().signed().employed();
            rows.add(new Group(NOT_EMPLOYED.key(), NOT_EMPLOYED.zh(), NOT_EMPLOYED.en(), all ? null : rest));
            tables.put(grouping.key(), rows);
        }
        return tables;
    }

    private static List<DestinationGrouping.Group> groups(DestinationGrouping grouping) {
        return Arrays.stream(Destination.values())
                .filter(Destination::employed)
                .map(grouping::groupOf)
                .distinct()
                .toList();
    }

    private long count(DestinationGrouping grouping, DestinationGrouping.Group group) {
        return figures.total().signed().destinations().entrySet().stream()
                .filter(one -> one.getKey().employed()
                        && grouping.groupOf(one.getKey()).equals(group))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    // the nine forms are what every grouping is made of; who is not employed follows from the rate and is never hidden
    private Set<String> hiddenDestinations() {
        Map<String, Count> atoms = new LinkedHashMap<>();
        groups(DestinationGrouping.FORM).forEach(form -> {
            long n = count(DestinationGrouping.FORM, form);
            atoms.put(form.key(), new Count(n, n));
        });
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put(EMPLOYED, atoms.keySet());
        List<Sum> sums = new ArrayList<>();
        List<Sum> within = new ArrayList<>();
        for (DestinationGrouping grouping : GROUPINGS) {
            List<String> parts = new ArrayList<>();
            for (DestinationGrouping.Group group : groups(grouping)) {
                Set<String> forms = Arrays.stream(Destination.values())
                        .filter(one -> one.employed() && grouping.groupOf(one).equals(group))
                        .map(one -> DestinationGrouping.FORM.groupOf(one).key())
                        .collect(Collectors.toCollection(TreeSet::new));
                String name = grouping.key() + "/" + group.key();
                groups.put(name, forms);
                parts.add(name);
                if (forms.size() > 1) {
                    within.add(new Sum(
                            name,
                            forms.stream()
                                    .map(form -> DestinationGrouping.FORM.key() + "/" + form)
                                    .toList(),
                            false));
                }
            }
            sums.addFirst(new Sum(EMPLOYED, parts, false));
        }
        // the narrow sums first: what they take besides is enough for the wide ones around them
        within.sort(Comparator.comparingInt(sum -> sum.parts().size()));
        sums.addAll(within);
        return Suppression.hidden(groups, sums, atoms);
    }
}
