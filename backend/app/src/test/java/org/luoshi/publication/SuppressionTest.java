package org.luoshi.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Seeds;
import org.luoshi.publication.Suppression.Count;

@DisplayName("R9.2 small groups stay hidden")
class SuppressionTest {

    private static final int TABLES = 60;

    @Test
    @DisplayName("one small college takes another with it, so that the total does not tell its figures")
    void oneSmall() {
        Tables tables = Tables.colleges(
                List.of(List.of(new Count(8, 7)), List.of(new Count(30, 20)), List.of(new Count(40, 30))));
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
        assertTrue(Tables.colleges(small).hidden().containsAll(Set.of("0/", "1/", "3/")));
        assertFalse(Tables.colleges(small).hidden().contains("2/"));
        assertEquals(
                Set.of(),
                Tables.colleges(List.of(List.of(new Count(40, 1)), List.of(new Count(10, 10))))
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
        assertTrue(Tables.colleges(table).hidden().contains("3/"));
    }

    @Test
    @DisplayName("a school of fewer than ten shows nothing at all")
    void tinySchool() {
        assertTrue(Tables.colleges(List.of(List.of(new Count(5, 4)), List.of(new Count(4, 4))))
                .hidden()
                .containsAll(Set.of("*", "0/", "1/")));
    }

    private static Set<String> renamed(Set<String> names) {
        Set<String> renamed = new HashSet<>();
        names.forEach(name -> renamed.add((char) (name.charAt(0) + 1) + name.substring(1)));
        return renamed;
    }

    static IntStream seeds() {
        return Seeds.of(SuppressionTest.class).ints(5);
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
            Tables tables = Tables.colleges(school);
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
            holds(Tables.destinations(forms), false, "seed " + seed + " " + forms);
        }
    }

    private static void holds(Tables tables, boolean rates, String where) {
        Set<String> hidden = tables.hidden();
        tables.groups().keySet().forEach(group -> {
            long n = tables.count(group).graduates();
            assertTrue(n == 0 || n >= Suppression.SMALLEST || hidden.contains(group), where + " shows " + group);
        });
        Adversary adversary = new Adversary(tables, hidden);
        for (String group : hidden) {
            assertFalse(
                    adversary.knowsGraduates(group), where + " tells the graduates of " + group + ", hidden " + hidden);
            assertFalse(
                    rates && adversary.knowsRate(group), where + " tells the rate of " + group + ", hidden " + hidden);
        }
    }
}
