package org.luoshi.statistics;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.Seeds;
import org.luoshi.roster.Roster;
import org.luoshi.stack.LocalStackResource;

/** Whatever rosters follow one another, with declarations in between: the figures are those of the roster in force (R2.2). */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RosterSequencesTest {

    private static final int PEOPLE = 24;
    private static final int ROUNDS = 8;
    private static final Caller OFFICE = Caller.OFFICE;

    private record Stated(String college, String schoolClass, boolean passed, String years, String difficulty) {}

    @Inject
    Fixture fixture;

    @Inject
    TableSteps steps;

    @Inject
    TallyFold fold;

    @Inject
    TrueCounts counts;

    @Inject
    EntityManager entities;

    static IntStream seeds() {
        return Seeds.of(RosterSequencesTest.class).ints(4);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("R2.2 kept counts = recount = one graduate after the other = the last roster that named each")
    void anySequence(int seed) throws Exception {
        Random random = new Random(seed);
        int year = fixture.emptyCohort();
        Map<Integer, Stated> inForce = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean remove = random.nextInt(3) == 0;
            take(year, someRoster(random), remove, inForce);
            assertFiguresAreTrue(year, inForce, seed);
            for (long id : graduates(year)) {
                if (random.nextInt(3) == 0) {
                    steps.step(id, random);
                }
            }
            if (random.nextBoolean()) {
                fold.foldAll();
            }
            assertFiguresAreTrue(year, inForce, seed);
        }
    }

    private static Map<Integer, Stated> someRoster(Random random) {
        Map<Integer, Stated> file = new TreeMap<>();
        for (int i = 1; i <= PEOPLE; i++) {
            if (random.nextInt(5) > 0) {
                String college = "0" + (1 + random.nextInt(2));
                file.put(
                        i,
                        new Stated(
                                college,
                                "班" + random.nextInt(3),
                                random.nextInt(4) > 0,
                                random.nextBoolean() ? "3" : "5",
                                String.valueOf(random.nextInt(8))));
            }
        }
        return file;
    }

    private static void take(int year, Map<Integer, Stated> file, boolean remove, Map<Integer, Stated> inForce) {
        Roster roster = Roster.of(PEOPLE);
        file.forEach((i, one) -> roster.with(i + 1, "二级学院代码", one.college())
                .with(i + 1, "二级学院", "学院" + one.college())
                .with(i + 1, "班级", one.schoolClass())
                .with(i + 1, "资格审查", one.passed() ? "通过" : "不通过")
                .with(i + 1, "学制", one.years())
                .with(i + 1, "困难生类别代码", one.difficulty()));
        for (int i = PEOPLE; i >= 1; i--) {
            if (!file.containsKey(i)) {
                roster.withoutRow(i + 1);
            }
        }
        long missing =
                inForce.keySet().stream().filter(i -> !file.containsKey(i)).count();
        OFFICE.importRoster(year, roster.csv(), remove ? "removeMissing=true&expectedMissing=" + missing : "")
                .statusCode(201)
                .body("missing", is((int) missing));
        if (remove) {
            inForce.keySet().retainAll(file.keySet());
        }
        inForce.putAll(file);
    }

    private void assertFiguresAreTrue(int year, Map<Integer, Stated> inForce, int seed) throws Exception {
        counts.assertFor(year, "seed " + seed);
        Map<String, Integer> byClass = new TreeMap<>();
        Map<String, Integer> byDifficulty = new TreeMap<>();
        inForce.values().stream().filter(Stated::passed).forEach(one -> {
            byClass.merge(one.college() + "/" + one.schoolClass(), 1, Integer::sum);
            byDifficulty.merge(one.difficulty(), 1, Integer::sum);
        });
        assertEquals(byClass, served(year, "class"), "seed " + seed);
        assertEquals(byDifficulty, served(year, "difficulty"), "seed " + seed);
    }

    private static Map<String, Integer> served(int year, String by) {
        Map<String, Integer> groups = new TreeMap<>();
        OFFICE.get("/statistics/rates", "cohort", year, "by", by)
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("groups")
                .forEach(group -> groups.put((String) group.get("key"), (Integer) group.get("graduates")));
        groups.values().removeIf(n -> n == 0);
        return groups;
    }

    private List<Long> graduates(int year) {
        return entities.createQuery("select g.id from Graduate g where g.cohortYear = ?1 order by g.id", Long.class)
                .setParameter(1, year)
                .getResultList();
    }
}
