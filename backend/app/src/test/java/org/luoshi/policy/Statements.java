package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.luoshi.policy.Attestation.*;
import static org.luoshi.policy.Destination.*;
import static org.luoshi.policy.ReviewStage.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What the clauses expect people to state, and when. */
final class Statements {
    private static final Set<Attestation> FOUR =
            Set.of(NOT_FORCED, DIPLOMA_NOT_TIED, NOT_FALSE, NO_INTERNSHIP_MATERIAL);

    private Statements() {}

    static Stream<DynamicTest> four(FourNo no, Attestation denial) {
        return Stream.of(
                dynamicTest(no + " 由 " + denial + " 否认", () -> {
                    assertEquals(denial, no.attestation());
                    assertEquals(denial.rule(), no.rule());
                    assertEquals(true, PolicyMap.decree().contains(no.zh()), no.zh());
                }),
                dynamicTest("每一种已就业去向在提交时都要声明,未就业者不必", () -> {
                    for (Destination one : Destination.values()) {
                        assertEquals(
                                one.employed(), required(SUBMIT, one, List.of()).contains(denial), one.name());
                        assertEquals(
                                false,
                                required(CLASS, one, List.of(EvidenceKind.values()))
                                        .contains(denial));
                        assertEquals(
                                false,
                                required(COLLEGE, one, List.of(EvidenceKind.values()))
                                        .contains(denial));
                    }
                }));
    }

    static Stream<DynamicTest> licence() {
        return Stream.of(
                dynamicTest(
                        "有营业执照时,班级须认定执照为本人",
                        () -> assertEquals(
                                Set.of(LICENCE_IN_OWN_NAME),
                                required(CLASS, STARTUP_COMPANY, List.of(EvidenceKind.BUSINESS_LICENCE)))),
                dynamicTest(
                        "没有营业执照时不必",
                        () -> assertEquals(
                                Set.of(), required(CLASS, STARTUP_COMPANY, List.of(EvidenceKind.EQUITY_PROOF)))),
                dynamicTest("其他去向不必", () -> Stream.of(Destination.values())
                        .filter(one -> one != STARTUP_COMPANY && one != FREELANCE)
                        .forEach(one -> assertEquals(
                                Set.of(), required(CLASS, one, List.of(EvidenceKind.values())), one.name()))));
    }

    static Stream<DynamicTest> freelance() {
        return Stream.of(
                dynamicTest(
                        "本人签字确认",
                        () -> assertEquals(
                                Stream.concat(FOUR.stream(), Stream.of(OWN_SIGNATURE))
                                        .collect(java.util.stream.Collectors.toSet()),
                                required(SUBMIT, FREELANCE, List.of()))),
                dynamicTest(
                        "辅导员核实", () -> assertEquals(Set.of(COUNSELOR_VERIFIED), required(CLASS, FREELANCE, List.of()))),
                dynamicTest(
                        "二级学院核实并加盖公章",
                        () -> assertEquals(
                                Set.of(COLLEGE_VERIFIED_AND_SEALED), required(COLLEGE, FREELANCE, List.of()))),
                dynamicTest("其他去向没有这些声明", () -> Stream.of(Destination.values())
                        .filter(one -> one != FREELANCE)
                        .forEach(one -> {
                            assertEquals(
                                    one.employed() ? FOUR : Set.of(), required(SUBMIT, one, List.of()), one.name());
                            assertEquals(Set.of(), required(COLLEGE, one, List.of(EvidenceKind.values())), one.name());
                        })));
    }
}
