package org.luoshi.policy;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.luoshi.policy.Destination.*;
import static org.luoshi.policy.EvidenceKind.*;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One case for every clause of {@code docs/policy.md} that names this test; what is expected is written out here by hand. */
@DisplayName("《毕业生就业数据统计与核查办法》")
class DecreeTest {
    private static Map<String, Stream<DynamicTest>> cases() {
        return Map.ofEntries(
                entry("R2.3", Stream.of(dynamicTest("十二种去向计入已就业,三种不计", DecreeTest::twelveAreEmployed))),
                entry(
                        "R3.1",
                        Proof.of(AGREEMENT, "R3.1").by(EMPLOYMENT_AGREEMENT).tests()),
                entry("R3.2", Proof.of(CONTRACT, "R3.2").by(LABOUR_CONTRACT).tests()),
                entry(
                        "R3.3",
                        Proof.of(OTHER_HIRE, "R3.3")
                                .by(ON_THE_JOB_CERTIFICATE, ACCEPTANCE_LETTER)
                                .tests()),
                entry(
                        "R3.4",
                        Proof.of(FURTHER_STUDY, "R3.4").by(ADMISSION_NOTICE).tests()),
                entry("R3.5", Proof.of(ENLISTMENT, "R3.5").by(ENLISTMENT_NOTICE).tests()),
                entry(
                        "R3.6",
                        Proof.of(GRASSROOTS, "R3.6")
                                .by(HIRING_DOCUMENT, SERVICE_AGREEMENT)
                                .tests()),
                entry(
                        "R3.7a",
                        Stream.concat(
                                Proof.of(STARTUP_COMPANY, "R3.7a")
                                        .by(BUSINESS_LICENCE, PARTNERSHIP_PROOF, EQUITY_PROOF)
                                        .tests(),
                                Statements.licence())),
                entry(
                        "R3.7b",
                        Proof.of(STARTUP_INCUBATED, "R3.7b")
                                .by(INCUBATION_AGREEMENT, INCUBATOR_CERTIFICATE)
                                .tests()),
                entry(
                        "R3.7c",
                        Proof.of(STARTUP_ECOMMERCE, "R3.7c")
                                .by(SHOP_URL)
                                .and(SHOP_SCREENSHOT)
                                .and(INCOME_RECORD)
                                .tests()),
                entry(
                        "R3.8",
                        Stream.concat(
                                Proof.of(FREELANCE, "R3.8")
                                        .by(EMPLOYMENT_STATEMENT)
                                        .and(ID_CARD_COPY)
                                        .tests(),
                                Statements.freelance())),
                entry(
                        "R3.9a",
                        Proof.of(ABROAD_WORK, "R3.9a")
                                .by(LABOUR_EXPORT_CONTRACT, FOREIGN_EMPLOYER_ACCEPTANCE, EXIT_VISA)
                                .tests()),
                entry(
                        "R3.9b",
                        Proof.of(ABROAD_STUDY, "R3.9b")
                                .by(FOREIGN_ADMISSION_NOTICE)
                                .tests()),
                entry("R5.4", Stream.of(dynamicTest("待就业与拟升学无须证明", DecreeTest::seekersProveNothing))),
                entry("R5.5", Stream.of(dynamicTest("就业困难且无意向须出示证明", DecreeTest::onlyThoseInDifficultyProveIt))),
                entry("R6.2a", Statements.four(FourNo.FORCED_SIGNING, Attestation.NOT_FORCED)),
                entry("R6.2b", Statements.four(FourNo.DIPLOMA_TIED, Attestation.DIPLOMA_NOT_TIED)),
                entry("R6.2c", Statements.four(FourNo.FALSE_AGREEMENT, Attestation.NOT_FALSE)),
                entry(
                        "R6.2d",
                        Stream.concat(
                                Statements.four(FourNo.INTERNSHIP_AS_PROOF, Attestation.NO_INTERNSHIP_MATERIAL),
                                Stream.of(
                                        dynamicTest("实习、见习材料不能填补任何一项", DecreeTest::internshipMaterialProvesNothing)))));
    }

    @TestFactory
    Stream<DynamicNode> clauses() throws IOException {
        Map<String, Stream<DynamicTest>> cases = cases();
        return PolicyMap.clauses().stream()
                .filter(clause -> clause.tests().contains("policy.DecreeTest"))
                .map(clause -> dynamicContainer(clause.toString(), cases.get(clause.rule())));
    }

    @Test
    @DisplayName("every case here is named by its clause, and every clause that names this test has a case")
    void casesAndClausesAgree() throws IOException {
        Set<String> named = Set.copyOf(PolicyMap.clauses().stream()
                .filter(clause -> clause.tests().contains("policy.DecreeTest"))
                .map(PolicyMap.Clause::rule)
                .toList());
        assertEquals(named, cases().keySet());
    }

    private static void twelveAreEmployed() {
        List<Destination> employed = List.of(
                AGREEMENT,
                CONTRACT,
                OTHER_HIRE,
                FURTHER_STUDY,
                ENLISTMENT,
                GRASSROOTS,
                STARTUP_COMPANY,
                STARTUP_INCUBATED,
                STARTUP_ECOMMERCE,
                FREELANCE,
                ABROAD_WORK,
                ABROAD_STUDY);
        assertEquals(
                employed,
                Stream.of(Destination.values()).filter(Destination::employed).toList());
        assertEquals(15, Destination.values().length);
    }

    private static void seekersProveNothing() {
        for (Destination one : List.of(SEEKING, PLANNING_STUDY)) {
            assertEquals("R5.4", one.rule());
            assertEquals(List.of(), one.requirement(true).slots());
            assertEquals(List.of(), one.requirement(false).slots());
        }
    }

    private static void onlyThoseInDifficultyProveIt() {
        assertEquals("R5.5", NOT_SEEKING.rule());
        assertEquals(List.of(), NOT_SEEKING.requirement(false).slots());
        Requirement needed = NOT_SEEKING.requirement(true);
        assertEquals(
                List.of("noIntention"),
                needed.missing(Set.of()).stream().map(Slot::key).toList());
        assertEquals(List.of(), needed.missing(Set.of(NO_INTENTION_PROOF)));
    }

    private static void internshipMaterialProvesNothing() {
        List<EvidenceKind> refused =
                Stream.of(EvidenceKind.values()).filter(EvidenceKind::isRefused).toList();
        assertEquals(List.of(INTERNSHIP_AGREEMENT, INTERNSHIP_CERTIFICATE), refused);
        for (Destination one : Destination.values()) {
            Requirement needed = one.requirement(true);
            assertEquals(needed.slots(), needed.missing(refused), one.name());
        }
        assertEquals("R6.2d", ReturnReason.INTERNSHIP_MATERIAL.rule());
    }
}
