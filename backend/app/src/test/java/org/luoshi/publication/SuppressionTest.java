package org.luoshi.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.publication.Suppression.Count;
import org.luoshi.publication.Suppression.Sum;

@DisplayName("R9.2 small groups stay hidden")
class SuppressionTest {

    private static final int TABLES = 60;

    /** Groups with their atoms, the sums over them, and counts. */
    private record Tables(Map<String, Set<String>> groups, List<Sum> sums, Map<String, Count> atoms) {

        Set<String> hidden() {
            return Suppression.hidden(groups, sums, atoms);
        }

        Count count(String group) {
            return groups.get(group).stream().map(atoms::get).reduce(new Count(0, 0), Count::plus);
        }
    }

    @Test
    @DisplayName("one small college takes another with it, so that the total does not tell its figures")
    void oneSmall() {
        Tables tables =
                colleges(List.of(List.of(new Count(8, 7)), List.of(new Count(30, 20)), List.of(new Count(40, 30))));
        assertEquals(Set.of("1/", "1/0", "3/", "3/0"), renamed(tables.hidden()));
    }

    @Test
    @DisplayName("two that are small together take a third with them; nothing is hidden where nothing is small")
    void together() {
        List<List<Count>> small = List.of(
                List.of(new Count(4, 1)),
                List.of(new Count(3, 2)),
                List.of(new Count(40, 30)),
                List.of(new Count(50, 30)));
        assertTrue(colleges(small).hidden().containsAll(Set.of("0/", "1/", "3/")));
        assertFalse(colleges(small).hidden().contains("2/"));
        assertEquals(
                Set.of(),
                colleges(List.of(List.of(new Count(40, 1)), List.of(new Count(10, 10))))
                        .hidden());
    }

    @Test
    @DisplayName("what is left over must not be all employed or none: a further one is hidden")
    void allOrNone() {
        List<List<Count>> table = List.of(
                List.of(new Count(8, 8)),
                List.of(new Count(6, 6)),
                List.of(new Count(40, 30)),
                List.of(new Count(50, 30)));
        assertTrue(colleges(table).hidden().contains("3/"));
    }

    @Test
    @DisplayName("a school of fewer than ten shows nothing at all")
    void tinySchool() {
        assertTrue(colleges(List.of(List.of(new Count(5, 4)), List.of(new Count(4, 4))))
                .hidden()
                .containsAll(Set.of("*", "0/", "1/")));
    }

    private static Set<String> renamed(Set<String> names) {
        Set<String> renamed = new HashSet<>();
        names.forEach(name -> renamed.add((char) (name.charAt(0) + 1) + name.substring(1)));
        return renamed;
    }

    static IntStream seeds() {
        return new Random().ints(5);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName(
            "random schools: no hidden college or major follows from the tables, neither its graduates nor its rate")
    void anySchool(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            List<List<Count>> school = new ArrayList<>();
            for (int c = 1 + random.nextInt(4); c > 0; c--) {
                List<Count> majors = new ArrayList<>();
                for (int m = 1 + random.nextInt(2); m > 0; m--) {
                    int n = 1 + random.nextInt(random.nextBoolean() ? 12 : 40);
                    majors.add(new Count(n, random.nextInt(3) == 0 ? n : random.nextInt(n + 1)));
                }
                school.add(majors);
            }
            Tables tables = colleges(school);
            holds(tables, true, "seed " + seed + " " + school);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("random destinations: no hidden group follows from any of the groupings taken together")
    void anyDestinations(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TABLES; i++) {
            Map<String, Count> forms = new LinkedHashMap<>();
            for (String form :
                    List.of("agreement", "contract", "other", "study", "army", "grass", "own", "free", "abroad")) {
                long n = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 12 : 60);
                forms.put(form, new Count(n, n));
            }
            holds(destinations(forms), false, "seed " + seed + " " + forms);
        }
    }

    private static void holds(Tables tables, boolean rates, String where) {
        Set<String> hidden = tables.hidden();
        Set<String> shown = new HashSet<>(tables.groups().keySet());
        shown.removeAll(hidden);
        tables.groups().keySet().forEach(group -> {
            long n = tables.count(group).graduates();
            assertTrue(n == 0 || n >= Suppression.SMALLEST || hidden.contains(group), where + " shows " + group);
        });
        List<String> atoms = tables.atoms().keySet().stream()
                .filter(atom -> tables.atoms().get(atom).graduates() > 0)
                .toList();
        for (String group : hidden) {
            assertTrue(
                    another(
                            tables,
                            atoms,
                            shown,
                            shift -> sum(shift, tables.groups().get(group)) != 0
                                    && atoms.stream()
                                            .allMatch(atom ->
                                                    tables.atoms().get(atom).graduates() + shift.get(atom) >= 0)),
                    where + " tells the graduates of " + group + ", hidden " + hidden);
            if (rates
                    && shown.stream()
                            .noneMatch(other -> tables.groups()
                                            .get(other)
                                            .containsAll(tables.groups().get(group))
                                    && allOrNone(tables.count(other)))) {
                assertTrue(
                        another(
                                tables,
                                atoms,
                                shown,
                                shift -> sum(shift, tables.groups().get(group)) != 0
                                        && atoms.stream()
                                                .allMatch(atom ->
                                                        within(tables.atoms().get(atom), shift.get(atom)))),
                        where + " tells the rate of " + group + ", hidden " + hidden);
            }
        }
    }

    private static boolean allOrNone(Count count) {
        return count.employed() == 0 || count.employed() == count.graduates();
    }

    private static boolean within(Count count, int shift) {
        return count.employed() + shift >= 0 && count.employed() + shift <= count.graduates();
    }

    // another school with the same shown figures: one more here, one fewer there
    private static boolean another(
            Tables tables, List<String> atoms, Set<String> shown, Predicate<Map<String, Integer>> fits) {
        return search(
                0,
                new TreeMap<>(),
                atoms,
                shift -> shown.stream()
                                .allMatch(group -> sum(shift, tables.groups().get(group)) == 0)
                        && fits.test(shift));
    }

    private static boolean search(
            int at, Map<String, Integer> shift, List<String> atoms, Predicate<Map<String, Integer>> fits) {
        if (at == atoms.size()) {
            return fits.test(shift);
        }
        for (int by = -1; by <= 1; by++) {
            shift.put(atoms.get(at), by);
            if (search(at + 1, shift, atoms, fits)) {
                return true;
            }
        }
        return false;
    }

    private static int sum(Map<String, Integer> shift, Collection<String> atoms) {
        return atoms.stream().mapToInt(atom -> shift.getOrDefault(atom, 0)).sum();
    }

    private static Tables colleges(List<List<Count>> school) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("*", new HashSet<>());
        Map<String, Set<String>> majors = new LinkedHashMap<>();
        Map<String, Count> atoms = new LinkedHashMap<>();
        List<Sum> sums = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int c = 0; c < school.size(); c++) {
            List<String> parts = new ArrayList<>();
            for (int m = 0; m < school.get(c).size(); m++) {
                String atom = c + "/" + m;
                parts.add(atom);
                atoms.put(atom, school.get(c).get(m));
                majors.put(atom, Set.of(atom));
            }
            names.add(c + "/");
            groups.put(c + "/", Set.copyOf(parts));
            groups.get("*").addAll(parts);
            sums.add(new Sum(c + "/", parts, true));
        }
        sums.addFirst(new Sum("*", names, true));
        groups.putAll(majors);
        return new Tables(groups, sums, atoms);
    }

    private static Tables destinations(Map<String, Count> forms) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        groups.put("employed", forms.keySet());
        groups.put("2021 agreement and contract", Set.of("agreement", "contract", "army", "grass"));
        groups.put("2021 flexible", Set.of("other", "free"));
        groups.put("2024 employer", Set.of("agreement", "contract", "other", "army", "grass"));
        groups.put("study", Set.of("study", "abroad"));
        List<Sum> sums = new ArrayList<>();
        groups.forEach((group, of) -> {
            if (!group.equals("employed")) {
                sums.add(new Sum(group, List.copyOf(of), false));
            }
        });
        forms.keySet().forEach(form -> groups.put(form, Set.of(form)));
        sums.add(new Sum("employed", List.copyOf(forms.keySet()), false));
        sums.add(new Sum("employed", List.of("2021 agreement and contract", "2021 flexible", "own", "study"), false));
        sums.add(new Sum("employed", List.of("2024 employer", "own", "free", "study"), false));
        return new Tables(groups, sums, forms);
    }
}
