package org.luoshi.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Everything a person reads is there in both languages")
class WordsTest {
    record Words(String kind, Object of, String zh, String en) {}

    @ParameterizedTest(name = "{0}")
    @MethodSource("everything")
    void inBothLanguages(Words words) {
        assertTrue(words.zh().codePoints().anyMatch(Character::isIdeographic), words.toString());
        assertTrue(words.en().matches("[A-Z][\\x20-\\x7e]+"), words.toString());
    }

    @ParameterizedTest
    @MethodSource("everything")
    @DisplayName("and says the same of nothing else of its kind")
    void distinct(Words words) {
        List<Words> same = everything()
                .filter(other -> other.kind().equals(words.kind()))
                .filter(other -> other.zh().equals(words.zh()) || other.en().equals(words.en()))
                .toList();
        assertEquals(List.of(words), same);
    }

    static Stream<Words> everything() {
        return Stream.of(
                        Stream.of(Destination.values()).map(one -> new Words("Destination", one, one.zh(), one.en())),
                        Stream.of(Destination.values())
                                .map(one -> new Words("example", one, one.exampleZh(), one.exampleEn())),
                        Stream.of(EvidenceKind.values()).map(one -> new Words("EvidenceKind", one, one.zh(), one.en())),
                        Stream.of(Form.values()).map(one -> new Words("Form", one, one.zh(), one.en())),
                        Stream.of(Attestation.values()).map(one -> new Words("Attestation", one, one.zh(), one.en())),
                        Stream.of(ReturnReason.values()).map(one -> new Words("ReturnReason", one, one.zh(), one.en())),
                        Stream.of(FourNo.values()).map(one -> new Words("FourNo", one, one.zh(), one.en())),
                        Stream.of(DestinationGrouping.values()).flatMap(grouping -> grouping.groups().stream()
                                .map(group -> new Words(grouping.key(), group.key(), group.zh(), group.en()))))
                .flatMap(words -> words);
    }
}
