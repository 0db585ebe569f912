package org.luoshi.publication;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.luoshi.publication.Suppression.Count;

/** Somebody who has every published figure and wants a hidden one. It is safe where another school with the same published figures has another one
 * there: one more here, one fewer there. */
final class Adversary {

    private final Tables tables;
    private final Set<String> shown;
    private final List<String> atoms;

    Adversary(Tables tables, Set<String> hidden) {
        this.tables = tables;
        this.shown = new HashSet<>(tables.groups().keySet());
        this.shown.removeAll(hidden);
        this.atoms = tables.atoms().keySet().stream()
                .filter(atom -> tables.atoms().get(atom).graduates() > 0)
                .toList();
    }

    /** @return whether the number of graduates of a hidden group follows */
    boolean knowsGraduates(String group) {
        return !another(group, atom -> by -> tables.atoms().get(atom).graduates() + by >= 0);
    }

    /** @return whether the rate of a hidden group follows, other than from a group around it of which all or none are employed */
    boolean knowsRate(String group) {
        Set<String> of = tables.groups().get(group);
        return shown.stream()
                        .noneMatch(
                                other -> tables.groups().get(other).containsAll(of) && allOrNone(tables.count(other)))
                && !another(group, atom -> by -> within(tables.atoms().get(atom), by));
    }

    private static boolean allOrNone(Count count) {
        return count.employed() == 0 || count.employed() == count.graduates();
    }

    private static boolean within(Count count, int shift) {
        return count.employed() + shift >= 0 && count.employed() + shift <= count.graduates();
    }

    /** Which changes of an atom's figure a school can have. */
    private interface Possible {
        Predicate<Integer> of(String atom);
    }

    private boolean another(String group, Possible possible) {
        return search(
                0,
                new TreeMap<>(),
                shift -> shown.stream()
                                .allMatch(one -> sum(shift, tables.groups().get(one)) == 0)
                        && sum(shift, tables.groups().get(group)) != 0
                        && atoms.stream().allMatch(atom -> possible.of(atom).test(shift.get(atom))));
    }

    private boolean search(int at, Map<String, Integer> shift, Predicate<Map<String, Integer>> fits) {
        if (at == atoms.size()) {
            return fits.test(shift);
        }
        for (int by = -1; by <= 1; by++) {
            shift.put(atoms.get(at), by);
            if (search(at + 1, shift, fits)) {
                return true;
            }
        }
        return false;
    }

    private static int sum(Map<String, Integer> shift, Collection<String> atoms) {
        return atoms.stream().mapToInt(atom -> shift.getOrDefault(atom, 0)).sum();
    }
}
