package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.Seeds;
import org.luoshi.contract.Operation;
import org.luoshi.stack.LocalStackResource;

/** Any school, anybody with any roles, every read operation: what they see is what a plain loop says, and what is not theirs is not
 * found. {@code -Dluoshi.scope.seed=…} draws a failing school again. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R4.1 R4.2 everybody reads exactly what is theirs")
class ScopeTest {

    /** Conditions are the same on every database; a second one shows with one school that it understands them. */
    private static final int SCHOOLS = "mysql".equals(System.getProperty("luoshi.test.database")) ? 1 : 2;

    private static final int MEMBERS = 5;

    @Inject
    RandomSchool schools;

    static LongStream seeds() {
        Long seed = Long.getLong("luoshi.scope.seed");
        return seed == null ? Seeds.of(ScopeTest.class).longs(SCHOOLS) : LongStream.of(seed);
    }

    @Test
    @DisplayName("every read operation of the contract has a check here")
    void everyReadHasACheck() {
        Set<String> reads = new TreeSet<>();
        Operation.all().stream().filter(one -> !one.writes()).map(Operation::id).forEach(reads::add);
        Set<String> checks =
                new TreeSet<>(new ScopeChecks(null, null, null).all().keySet());
        assertEquals(reads, checks);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("as a plain loop over the school says")
    void exactly(long seed) {
        Random random = new Random(seed);
        Set<Member> drawn = new LinkedHashSet<>();
        while (drawn.size() < MEMBERS) {
            drawn.add(Member.any(random));
        }
        List<Member> members = new ArrayList<>(drawn);
        members.add(Member.MACHINE);
        Drawn school = schools.draw(random, members);
        for (Member member : members) {
            new ScopeChecks(school, member, random).all().forEach((operation, check) -> {
                if (AllowedRoles.open(operation, member.roles())) {
                    try {
                        check.run();
                    } catch (AssertionError | RuntimeException failed) {
                        throw new AssertionError(operation + " by " + member + ", -Dluoshi.scope.seed=" + seed, failed);
                    }
                }
            });
        }
    }
}
