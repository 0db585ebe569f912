package org.luoshi.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides which groups of published tables are hidden, so that nobody works out a group of fewer than ten graduates (R9.2, ADR 14).
 *
 * <p>Groups are sets of atoms, the smallest parts that the tables are made of; a group with the same atoms in two tables is one group.
 * Hidden are the small ones; then, where what a sum leaves over would be one group, fewer than ten graduates, or all or none of them
 * employed, a further part of that sum; then, as long as any hidden group follows from the shown ones by adding and subtracting, the last
 * shown one without which fewer follow. Which ones go besides follows from their order and from what is made of what, never from their
 * size, so that knowing this rule tells nothing. */
final class Suppression {

    static final int SMALLEST = 10;

    private static final long PRIME = 1_000_000_007L;

    /** @param employed of the graduates */
    record Count(long graduates, long employed) {
        Count plus(Count other) {
            return new Count(graduates + other.graduates, employed + other.employed);
        }
    }

    /** A group whose graduates are those of its parts.
     * @param nested whether hiding the whole hides its parts */
    record Sum(String whole, List<String> parts, boolean nested) {}

    private final Map<String, Set<String>> atoms = new LinkedHashMap<>();
    private final Map<Set<String>, Count> counts = new LinkedHashMap<>();
    private final List<Sum> sums;
    private final Set<Set<String>> hidden = new LinkedHashSet<>();

    private Suppression(Map<String, Set<String>> groups, List<Sum> sums, Map<String, Count> ofAtoms) {
        this.sums = sums;
        groups.forEach((group, of) -> {
            Set<String> there = of.stream()
                    .filter(atom -> ofAtoms.get(atom).graduates() > 0)
                    .collect(Collectors.toCollection(TreeSet::new));
            atoms.put(group, there);
            counts.put(there, there.stream().map(ofAtoms::get).reduce(new Count(0, 0), Count::plus));
        });
    }

    /** @param groups by name, coarse ones before fine ones, with the atoms of each
     * @param ofAtoms counts of every atom
     * @return names of the groups to hide; one with nobody in it is never hidden */
    static Set<String> hidden(Map<String, Set<String>> groups, List<Sum> sums, Map<String, Count> ofAtoms) {
        Suppression one = new Suppression(groups, sums, ofAtoms);
        one.hideSmall();
        do {
            one.hideBesides();
        } while (one.hideWhatFollows());
        return groups.keySet().stream()
                .filter(group -> one.hidden.contains(one.atoms.get(group)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void hideSmall() {
        counts.forEach((group, count) -> {
            if (count.graduates() > 0 && count.graduates() < SMALLEST) {
                hidden.add(group);
            }
        });
    }

    private void hideBesides() {
        boolean more = true;
        while (more) {
            more = false;
            for (Sum sum : sums) {
                more |= hideBesides(sum);
            }
        }
    }

    private boolean hideBesides(Sum sum) {
        Set<String> whole = atoms.get(sum.whole);
        List<Set<String>> parts = sum.parts.stream()
                .map(atoms::get)
                .filter(part -> !part.isEmpty())
                .toList();
        List<Set<String>> shown =
                parts.stream().filter(part -> !hidden.contains(part)).toList();
        if (hidden.contains(whole)) {
            return sum.nested && hidden.addAll(shown);
        }
        List<Set<String>> left = parts.stream().filter(hidden::contains).toList();
        if (left.isEmpty() || shown.isEmpty()) {
            return false;
        }
        Count rest = left.stream().map(counts::get).reduce(new Count(0, 0), Count::plus);
        boolean tells =
                left.size() == 1 || rest.graduates < SMALLEST || allOrNone(rest) && !allOrNone(counts.get(whole));
        return tells && hidden.add(shown.getLast());
    }

    private static boolean allOrNone(Count count) {
        return count.employed == 0 || count.employed == count.graduates;
    }

    // the whole school is the first group and stays unless it is small itself
    private boolean hideWhatFollows() {
        List<Set<String>> shown = counts.keySet().stream()
                .filter(group -> !group.isEmpty() && !hidden.contains(group))
                .toList();
        long follow = following(shown);
        if (follow == 0 || shown.size() < 2) {
            return false;
        }
        for (Set<String> one : shown.subList(1, shown.size()).reversed()) {
            if (following(shown.stream().filter(other -> other != one).toList()) < follow) {
                return hidden.add(one);
            }
        }
        return hidden.add(shown.getLast());
    }

    // how many of the hidden groups the shown ones give away
    private long following(List<Set<String>> shown) {
        List<Map<String, Long>> basis = new ArrayList<>();
        shown.forEach(group -> add(basis, group));
        return hidden.stream()
                .filter(group -> reduced(vector(group), basis).isEmpty())
                .count();
    }

    private static void add(List<Map<String, Long>> basis, Set<String> group) {
        Map<String, Long> rest = reduced(vector(group), basis);
        if (!rest.isEmpty()) {
            basis.add(rest);
        }
    }

    private static Map<String, Long> vector(Set<String> group) {
        Map<String, Long> vector = new HashMap<>();
        group.forEach(atom -> vector.put(atom, 1L));
        return vector;
    }

    // by a prime larger than any number that sums of so few groups lead to: the same answers as with fractions
    private static Map<String, Long> reduced(Map<String, Long> vector, List<Map<String, Long>> basis) {
        Map<String, Long> rest = new HashMap<>(vector);
        for (Map<String, Long> row : basis) {
            String pivot = row.keySet().stream().min(String::compareTo).orElseThrow();
            Long there = rest.get(pivot);
            if (there != null) {
                long factor = there * inverse(row.get(pivot)) % PRIME;
                row.forEach((atom, value) ->
                        rest.merge(atom, (PRIME - factor * value % PRIME) % PRIME, (a, b) -> (a + b) % PRIME));
                rest.values().removeIf(value -> value == 0);
            }
        }
        return rest;
    }

    private static long inverse(long value) {
        long result = 1;
        long power = value % PRIME;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            if ((exponent & 1) == 1) {
                result = result * power % PRIME;
            }
            power = power * power % PRIME;
        }
        return result;
    }
}
