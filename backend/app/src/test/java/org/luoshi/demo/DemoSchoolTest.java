package org.luoshi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.luoshi.access.Role;
import org.luoshi.demo.DemoCase.Ending;
import org.luoshi.policy.CreditCode;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Field;
import org.luoshi.policy.IdNumber;
import org.luoshi.policy.OtherCodes;

/** The plan of the demo school is the published one, and what it invents is valid. */
class DemoSchoolTest {
    private static final List<DemoGraduate> GRADUATES = DemoSchool.graduates();

    @Test
    void theVerifiedRateIsThePublishedOne() {
        long employed = GRADUATES.stream().filter(DemoSchoolTest::counts).count();

        assertEquals(3_878, GRADUATES.size());
        assertEquals(3_778, employed);
        assertEquals(
                new BigDecimal("97.42"),
                BigDecimal.valueOf(employed * 100).divide(BigDecimal.valueOf(3_878), 2, RoundingMode.HALF_UP));
    }

    @Test
    void eachDestinationHasThePublishedCount() {
        Map<String, Long> counts = GRADUATES.stream()
                .filter(DemoSchoolTest::counts)
                .map(graduate -> verified(graduate).form().name())
                .collect(Collectors.groupingBy(form -> form, TreeMap::new, Collectors.counting()));

        assertEquals(
                new TreeMap<>(Map.of(
                        "ABROAD", 3L,
                        "AGREEMENT", 1_610L,
                        "CONTRACT", 224L,
                        "ENLISTMENT", 195L,
                        "FURTHER_STUDY", 703L,
                        "GRASSROOTS", 3L,
                        "OTHER_HIRE", 1_010L,
                        "STARTUP", 30L)),
                counts);
    }

    @Test
    void oneEmployerIsInThreeClassesOfTwoColleges() {
        assertEquals(new TreeMap<>(Map.of("01/1", 3L, "01/2", 3L, "02/1", 3L)), byClass("人力资源服务有限公司"));
    }

    @Test
    void aLargerOneIsInFourClassesOfTwoColleges() {
        assertEquals(
                new TreeMap<>(Map.of("03/1", 5L, "03/2", 5L, "04/1", 5L, "04/2", 5L)),
                byClass(DemoSchool.KNOWN_EMPLOYER));
    }

    private static Map<String, Long> byClass(String employer) {
        return GRADUATES.stream()
                .filter(graduate -> graduate.cases().stream()
                        .anyMatch(one ->
                                one.employer() != null && one.employer().name().endsWith(employer)))
                .collect(Collectors.groupingBy(
                        graduate -> graduate.schoolClass().college().code() + "/"
                                + graduate.schoolClass().number(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    @Test
    void everyEmployerHasCodesOfTheRegister() {
        List<DemoEmployer> employers = GRADUATES.stream()
                .flatMap(graduate -> graduate.cases().stream())
                .map(DemoCase::employer)
                .filter(one -> one != null)
                .distinct()
                .toList();

        assertTrue(employers.size() > 100);
        assertEquals(
                List.of(),
                employers.stream()
                        .filter(one -> !OtherCodes.INDUSTRY.has(one.industry())
                                || !OtherCodes.EMPLOYER_NATURE.has(one.nature()))
                        .toList());
    }

    @Test
    void everyEndingOccursAndTheDemoAccountsHaveWorkToDo() {
        assertEquals(
                List.of(Ending.values()),
                cases().map(DemoCase::ending).distinct().sorted().toList());
        assertTrue(graduate(DemoSchool.GRADUATE).cases().isEmpty());
        assertEquals(
                List.of(Ending.RETURNED),
                graduate(DemoSchool.GRADUATE2).cases().stream()
                        .map(DemoCase::ending)
                        .toList());
        assertEquals("机电2201班", graduate(DemoSchool.GRADUATE).schoolClass().name());
        assertEquals("机电2201班", graduate(DemoSchool.GRADUATE2).schoolClass().name());
        for (String staffNumber : List.of("T0101", "T0201")) {
            var counselor = staff(staffNumber, Role.COUNSELOR);
            assertTrue(waiting(counselor, Ending.AT_CLASS) >= 10, staffNumber);
        }
        for (String staffNumber : List.of("T0103", "T0203")) {
            var officer = staff(staffNumber, Role.OFFICER);
            assertTrue(waiting(officer, Ending.AT_COLLEGE) >= 10, staffNumber);
        }
    }

    @Test
    void everyClassHasACounselorAnAdviserAndTwoPeopleToPassIt() {
        for (DemoClass schoolClass : DemoClass.all()) {
            List<Role> serving = DemoStaff.all().stream()
                    .filter(one -> one.college() == schoolClass.college())
                    .filter(one -> one.classes().isEmpty() || one.classes().contains(schoolClass.name()))
                    .map(DemoStaff::role)
                    .sorted()
                    .toList();
            assertEquals(
                    List.of(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER, Role.LEADER),
                    serving,
                    schoolClass.name());
        }
    }

    @Test
    void numbersAreValidAndNobodySharesThem() {
        assertTrue(GRADUATES.stream().map(DemoGraduate::idNumber).allMatch(IdNumber::isValid));
        assertEquals(
                3_878, GRADUATES.stream().map(DemoGraduate::idNumber).distinct().count());
        assertEquals(
                3_878,
                GRADUATES.stream().map(DemoGraduate::studentNumber).distinct().count());
        assertEquals(
                3_878, GRADUATES.stream().map(DemoGraduate::phone).distinct().count());
        assertTrue(cases().filter(one -> one.employer() != null)
                .allMatch(one -> CreditCode.isValid(one.employer().creditCode())));
        assertTrue(GRADUATES.stream().anyMatch(one -> one.name().contains("𠮷")));
    }

    @Test
    void everyCaseIsCompleteByThePolicy() {
        for (DemoGraduate graduate : GRADUATES) {
            for (DemoCase one : graduate.cases()) {
                var requirement = one.destination().requirement(graduate.difficulty() != 0);
                assertTrue(requirement.missing(one.proofs()).isEmpty(), graduate + " " + one);
                boolean asksEmployer = one.destination().fields().stream()
                        .filter(Field::required)
                        .anyMatch(field -> field.name().equals("employer.name"));
                assertEquals(asksEmployer, one.employer() != null);
            }
        }
    }

    @Test
    void theSamePlanEveryTime() {
        assertEquals(GRADUATES, DemoSchool.graduates());
    }

    @Test
    void theRosterFileHasARowForEachGraduate() throws Exception {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(DemoRoster.xlsx(GRADUATES)))) {
            var rows = book.getFirstSheet().read();
            assertEquals(3_879, rows.size());
            assertEquals("学号", rows.getFirst().getCellText(0));
            assertEquals(DemoSchool.GRADUATE, rows.get(1).getCellText(0));
            assertEquals("周雨桐", rows.get(1).getCellText(2));
        }
    }

    private static boolean counts(DemoGraduate graduate) {
        Destination verified = verified(graduate);
        return verified != null && verified.employed();
    }

    private static Destination verified(DemoGraduate graduate) {
        return graduate.cases().stream()
                .filter(one -> one.ending() == Ending.VERIFIED)
                .map(DemoCase::destination)
                .reduce(null, (before, after) -> after);
    }

    private static Stream<DemoCase> cases() {
        return GRADUATES.stream().flatMap(graduate -> graduate.cases().stream());
    }

    private static DemoGraduate graduate(String number) {
        return GRADUATES.stream()
                .filter(one -> one.studentNumber().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static DemoStaff staff(String number, Role role) {
        return DemoStaff.all().stream()
                .filter(one -> one.staffNumber().equals(number) && one.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static long waiting(DemoStaff staff, Ending state) {
        return GRADUATES.stream()
                .filter(one -> one.schoolClass().college() == staff.college())
                .filter(one -> staff.classes().isEmpty()
                        || staff.classes().contains(one.schoolClass().name()))
                .flatMap(one -> one.cases().stream())
                .filter(one -> one.ending() == state)
                .count();
    }
}
