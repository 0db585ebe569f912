package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("docs/policy.md does not drift")
class PolicyMapTest {
    private static final List<String> RULES = List.of(
            "R1.1", "R2.1", "R2.2", "R2.3", "R3.1", "R3.2", "R3.3", "R3.4", "R3.5", "R3.6", "R3.7a", "R3.7b", "R3.7c",
            "R3.8", "R3.9a", "R3.9b", "R4.1", "R4.2", "R5.1", "R5.2", "R5.3", "R5.4", "R5.5", "R6.1", "R6.2a", "R6.2b",
            "R6.2c", "R6.2d", "R7.1", "R7.2", "R8.1", "R8.2", "R9.1", "R9.2");

    @Test
    @DisplayName("every rule has exactly one row, in order")
    void everyRuleOnce() throws IOException {
        assertEquals(
                RULES, PolicyMap.clauses().stream().map(PolicyMap.Clause::rule).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clauses")
    @DisplayName("is quoted word for word, and what it names exists")
    void quotedAndAnswered(PolicyMap.Clause clause) throws IOException {
        assertTrue(PolicyMap.decree().contains(clause.zh()), "not in the decree: " + clause.zh());
        clause.code().forEach(name -> assertExists("src/main/java", name));
        clause.tests().forEach(name -> assertExists("src/test/java", name));
    }

    @Test
    @DisplayName("every rule that the policy cites has a row")
    void everyCitedRuleHasARow() {
        Stream.of(
                        Stream.of(Destination.values()).map(Destination::rule),
                        Stream.of(Attestation.values()).map(Attestation::rule),
                        Stream.of(ReturnReason.values()).map(ReturnReason::rule),
                        Stream.of(FourNo.values()).map(FourNo::rule))
                .flatMap(rules -> rules)
                .forEach(cited -> assertTrue(
                        RULES.stream().anyMatch(rule -> rule.equals(cited) || rule.startsWith(cited + ".")), cited));
    }

    static Stream<PolicyMap.Clause> clauses() throws IOException {
        return PolicyMap.clauses().stream();
    }

    private static void assertExists(String root, String name) {
        Path file = Path.of(root, "org", "luoshi", name.replace('.', '/') + ".java");
        assertTrue(Files.exists(file), "named in docs/policy.md but absent: " + file);
    }
}
