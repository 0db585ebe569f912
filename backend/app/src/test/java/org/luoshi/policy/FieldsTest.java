package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What a declaration asks for")
class FieldsTest {
    /** The names of {@code details} in the API. */
    private static final Set<String> NAMES = Set.of(
            "employer.name",
            "employer.creditCode",
            "employer.nature",
            "employer.industry",
            "employer.location",
            "employer.address",
            "employer.jobCategory",
            "employer.contactName",
            "employer.contactPhone",
            "signedOn",
            "startsOn",
            "endsOn",
            "monthlyPay",
            "schoolName",
            "country",
            "programme",
            "workDescription");

    private static final String HIRED = "employer.name employer.creditCode employer.nature employer.location"
            + " employer.jobCategory employer.contactName employer.contactPhone";

    @ParameterizedTest(name = "{0} requires {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AGREEMENT | " + HIRED,
                "CONTRACT | " + HIRED,
                "OTHER_HIRE | " + HIRED,
                "FURTHER_STUDY | schoolName",
                "ENLISTMENT | ''",
                "GRASSROOTS | employer.name employer.location employer.contactName employer.contactPhone",
                "STARTUP_COMPANY | employer.name employer.nature employer.location",
                "STARTUP_INCUBATED | employer.name employer.nature employer.location",
                "STARTUP_ECOMMERCE | employer.name employer.nature employer.location",
                "FREELANCE | workDescription",
                "ABROAD_WORK | employer.name",
                "ABROAD_STUDY | schoolName",
                "SEEKING | ''",
                "PLANNING_STUDY | ''",
                "NOT_SEEKING | ''"
            })
    void required(Destination destination, String names) {
        List<String> required = destination.fields().stream()
                .filter(Field::required)
                .map(Field::name)
                .toList();
        assertEquals(names.isEmpty() ? List.of() : List.of(names.split(" ")), required);
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    @DisplayName("names are those of the API, none twice, and those without work are asked nothing")
    void namesOfTheApi(Destination destination) {
        List<String> names = destination.fields().stream().map(Field::name).toList();
        assertTrue(NAMES.containsAll(names), names.toString());
        assertEquals(names.size(), new HashSet<>(names).size());
        assertTrue(destination.employed() || names.isEmpty());
    }

    @Test
    void codeFieldsNameTheirTable() {
        assertEquals(Optional.of(OtherCodes.EMPLOYER_NATURE), FieldKind.EMPLOYER_NATURE.table());
        assertEquals(Optional.of(OtherCodes.INDUSTRY), FieldKind.INDUSTRY.table());
        assertEquals(Optional.of(OtherCodes.JOB_CATEGORY), FieldKind.JOB_CATEGORY.table());
        assertEquals(Optional.empty(), FieldKind.PHONE.table());
    }

    @Test
    @DisplayName("only a shop's address is a link; only OTHER needs a comment; a slot that nothing fills is refused")
    void kindsAndReasons() {
        assertEquals(
                List.of(EvidenceKind.SHOP_URL),
                List.of(EvidenceKind.values()).stream()
                        .filter(EvidenceKind::isLink)
                        .toList());
        assertEquals(
                List.of(ReturnReason.OTHER),
                List.of(ReturnReason.values()).stream()
                        .filter(ReturnReason::needsComment)
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> new Slot("nothing", "无", "nothing", Set.of()));
    }
}
