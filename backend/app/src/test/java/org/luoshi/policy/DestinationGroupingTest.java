package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Adding destinations up")
class DestinationGroupingTest {

    @ParameterizedTest(name = "{0}: {1} is in {2}")
    @CsvSource({
        "destination, CONTRACT, CONTRACT, 签劳动合同",
        "form, STARTUP_ECOMMERCE, STARTUP, 自主创业",
        "form, NOT_SEEKING, NOT_EMPLOYED, 未就业",
        "2021, GRASSROOTS, AGREEMENT_AND_CONTRACT, 协议和合同就业",
        "2021, OTHER_HIRE, FLEXIBLE, 灵活就业",
        "2021, STARTUP_COMPANY, STARTUP, 创业",
        "2021, ABROAD_STUDY, FURTHER_STUDY, 升学",
        "2024, OTHER_HIRE, EMPLOYER, 单位就业",
        "2024, STARTUP_COMPANY, STARTUP, 自主创业",
        "2024, FREELANCE, FREELANCE, 自由职业",
        "2024, SEEKING, NOT_EMPLOYED, 未就业"
    })
    void groupOf(String grouping, Destination destination, String key, String zh) {
        var group = DestinationGrouping.ofKey(grouping).orElseThrow().groupOf(destination);
        assertEquals(key, group.key());
        assertEquals(zh, group.zh());
    }

    @Test
    @DisplayName("groups come in the order of the decree, each once")
    void groupsInOrder() {
        assertEquals(15, DestinationGrouping.DESTINATION.groups().size());
        assertEquals(Stream.of(Form.values()).map(Form::name).toList(), keys(DestinationGrouping.FORM));
        assertEquals(
                List.of("AGREEMENT_AND_CONTRACT", "FLEXIBLE", "FURTHER_STUDY", "STARTUP", "NOT_EMPLOYED"),
                keys(DestinationGrouping.GROUP_2021));
        assertEquals(
                List.of("EMPLOYER", "FURTHER_STUDY", "STARTUP", "FREELANCE", "NOT_EMPLOYED"),
                keys(DestinationGrouping.GROUP_2024));
    }

    @Test
    @DisplayName("no grouping mixes those with and without work, and the nine forms are the decree's")
    void neverMixesEmployedAndNot() {
        for (DestinationGrouping grouping : DestinationGrouping.values()) {
            for (Destination a : Destination.values()) {
                for (Destination b : Destination.values()) {
                    if (grouping.groupOf(a).equals(grouping.groupOf(b))) {
                        assertEquals(a.employed(), b.employed(), grouping + ": " + a + ", " + b);
                    }
                }
            }
        }
    }

    @Test
    void unknownKey() {
        assertEquals(Optional.empty(), DestinationGrouping.ofKey("2019"));
    }

    private static List<String> keys(DestinationGrouping grouping) {
        return grouping.groups().stream().map(DestinationGrouping.Group::key).toList();
    }
}
