package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What a clause of R3 expects as proof, and the tests that follow from it. */
record Proof(Destination destination, String rule, List<Set<EvidenceKind>> expected) {
    static Proof of(Destination destination, String rule) {
        return new Proof(destination, rule, List.of());
    }

    /** A proof that any of these kinds gives. */
    Proof by(EvidenceKind... anyOf) {
        List<Set<EvidenceKind>> more = new ArrayList<>(expected);
        more.add(EnumSet.copyOf(List.of(anyOf)));
        return new Proof(destination, rule, more);
    }

    /** A further proof, needed beside the others. */
    Proof and(EvidenceKind kind) {
        return by(kind);
    }

    Stream<DynamicTest> tests() {
        Stream<DynamicTest> whole = Stream.of(
                dynamicTest(destination + " 引用 " + rule + " 并计入已就业", this::citesItsRule),
                dynamicTest("恰好需要 " + expected, this::needsExactlyThis),
                dynamicTest("其他材料都不算", this::nothingElseFillsASlot));
        Stream<DynamicTest> alone = expected.stream().flatMap(slot -> slot.stream()
                .map(kind -> dynamicTest("《" + kind.zh() + "》足以填补其项", () -> aloneSuffices(slot, kind))));
        Stream<DynamicTest> without =
                expected.stream().map(slot -> dynamicTest("缺少 " + slot + " 时指明缺项", () -> namesWhatIsMissing(slot)));
        return Stream.of(whole, alone, without).flatMap(tests -> tests);
    }

    private void citesItsRule() {
        assertEquals(rule, destination.rule());
        assertEquals(true, destination.employed());
    }

    private void needsExactlyThis() {
        for (boolean inDifficulty : List.of(true, false)) {
            List<Slot> slots = destination.requirement(inDifficulty).slots();
            assertEquals(expected, slots.stream().map(Slot::kinds).toList());
            assertEquals(slots, destination.requirement(inDifficulty).missing(Set.of()));
        }
    }

    private void nothingElseFillsASlot() {
        Requirement requirement = destination.requirement(false);
        EnumSet<EvidenceKind> others = EnumSet.allOf(EvidenceKind.class);
        expected.forEach(others::removeAll);
        assertEquals(requirement.slots(), requirement.missing(others));
        others.forEach(kind -> assertEquals(true, requirement.slotFor(kind).isEmpty(), kind.name()));
    }

    private void aloneSuffices(Set<EvidenceKind> slot, EvidenceKind kind) {
        Requirement requirement = destination.requirement(false);
        Set<EvidenceKind> present = everythingBut(slot);
        present.add(kind);
        assertEquals(List.of(), requirement.missing(present));
        assertEquals(slot, requirement.slotFor(kind).orElseThrow().kinds());
    }

    private void namesWhatIsMissing(Set<EvidenceKind> slot) {
        List<Slot> missing = destination.requirement(false).missing(everythingBut(slot));
        assertEquals(List.of(slot), missing.stream().map(Slot::kinds).toList());
    }

    private Set<EvidenceKind> everythingBut(Set<EvidenceKind> slot) {
        EnumSet<EvidenceKind> present = EnumSet.noneOf(EvidenceKind.class);
        expected.forEach(present::addAll);
        present.removeAll(slot);
        return present;
    }
}
