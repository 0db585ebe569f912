package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.luoshi.policy.Destination.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R1.1 national destination codes")
class NationalCodesTest {

    @ParameterizedTest(name = "cohort {0}: {1} has {2}")
    @CsvSource({
        "2020, AGREEMENT, 10",
        "2020, GRASSROOTS, 50 51",
        "2020, FURTHER_STUDY, 80",
        "2020, ABROAD_STUDY, 85",
        "2021, GRASSROOTS, 502 503 501 519 512 511",
        "2021, FURTHER_STUDY, 803 802 801",
        "2022, AGREEMENT, 10",
        "2022, CONTRACT, 11",
        "2022, OTHER_HIRE, 12",
        "2022, ENLISTMENT, 46",
        "2022, STARTUP_COMPANY, 75",
        "2022, STARTUP_INCUBATED, 75",
        "2022, STARTUP_ECOMMERCE, 75",
        "2022, FREELANCE, 76",
        "2022, ABROAD_WORK, 85",
        "2022, SEEKING, 70",
        "2022, PLANNING_STUDY, 71",
        "2022, NOT_SEEKING, 72",
        "2030, FURTHER_STUDY, 803 802 801"
    })
    void codesOfADestination(int cohort, Destination destination, String codes) {
        assertEquals(
                List.of(codes.split(" ")),
                NationalCodes.of(cohort).of(destination).stream()
                        .map(NationalCode::code)
                        .toList());
    }

    @Test
    @DisplayName("a code changes its name with the cohort")
    void namesByCohort() {
        assertEquals(Optional.of("出国、出境"), NationalCodes.of(2022).nameOf("85"));
        assertEquals(Optional.of("境外留学"), NationalCodes.of(2023).nameOf("85"));
        assertEquals(Optional.empty(), NationalCodes.of(2022).nameOf("80"));
        assertEquals(Optional.of("升学"), NationalCodes.of(2020).nameOf("80"));
    }

    @Test
    @DisplayName("unconfirmed rows say so")
    void unconfirmedRows() {
        List<String> unconfirmed = NationalCodes.of(2022).all().stream()
                .filter(code -> !code.confirmed())
                .map(NationalCode::code)
                .toList();
        assertEquals(List.of("272", "501", "511", "803"), unconfirmed);
    }

    @Test
    @DisplayName("a declaration may be narrowed only to a code of its own destination and cohort")
    void narrowing() {
        assertTrue(NationalCodes.of(2022).allows(GRASSROOTS, "503"));
        assertFalse(NationalCodes.of(2020).allows(GRASSROOTS, "503"));
        assertFalse(NationalCodes.of(2022).allows(AGREEMENT, "11"));
    }

    @Test
    @DisplayName("a code leads back to every destination it may mean")
    void backToDestinations() {
        NationalCodes codes = NationalCodes.of(2022);
        assertEquals(Set.of(STARTUP_COMPANY, STARTUP_INCUBATED, STARTUP_ECOMMERCE), codes.destinationsOf("75"));
        assertEquals(Set.of(ABROAD_WORK, ABROAD_STUDY), codes.destinationsOf("85"));
        assertEquals(Set.of(ABROAD_WORK, ABROAD_STUDY), NationalCodes.newest().destinationsOf("85"));
        assertEquals(Set.of(), codes.destinationsOf("271"));
        assertEquals(Set.of(), codes.destinationsOf("99"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2020, 2021, 2022, 2023, 2024, 2030})
    @DisplayName("every destination has a code in every cohort, and counts as the register counts it")
    void completeAndOfOneMind(int cohort) {
        for (Destination destination : Destination.values()) {
            List<NationalCode> codes = NationalCodes.of(cohort).of(destination);
            assertFalse(codes.isEmpty(), destination + " " + cohort);
            codes.forEach(code -> assertEquals(
                    destination.employed(), code.counts() == NationalCode.Counts.EMPLOYED, code.toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    @DisplayName("the ministry's groupings are those of the code table")
    void groupingsFollowTheTable(Destination destination) {
        for (NationalCode code : NationalCodes.of(2022).of(destination)) {
            assertEquals(
                    code.group2021(),
                    DestinationGrouping.GROUP_2021.groupOf(destination).zh());
            assertEquals(
                    code.group2024(),
                    DestinationGrouping.GROUP_2024.groupOf(destination).zh());
        }
    }

    @Test
    @DisplayName("repeating a year is outside the denominator")
    void repeatingIsOutside() {
        List<String> outside = NationalCodes.newest().all().stream()
                .filter(code -> code.counts() == NationalCode.Counts.OUTSIDE)
                .map(NationalCode::code)
                .toList();
        assertEquals(List.of("65"), outside);
    }
}
