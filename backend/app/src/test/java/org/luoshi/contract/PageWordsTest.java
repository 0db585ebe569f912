package org.luoshi.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.access.Role;
import org.luoshi.declaration.State;
import org.luoshi.problem.Text;

/** One word a concept: what the service prints and writes into files is what the page shows. */
class PageWordsTest {

    private static final Path PAGE = Path.of("../../frontend/src/shared/i18n");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    @DisplayName("states and roles have the same names on the page, on paper and in lists")
    void sameWords(String language) throws IOException {
        JsonNode page =
                new ObjectMapper().readTree(PAGE.resolve(language + ".json").toFile());
        Map<String, String> service = new TreeMap<>();
        Map<String, String> shown = new TreeMap<>();
        for (State state : State.values()) {
            service.put(state.name(), in(state.text(), language));
            shown.put(state.name(), page.at("/state/" + state.name()).asText());
        }
        for (Role role : Role.values()) {
            // a machine has no page
            if (role != Role.REPORTING) {
                service.put(role.realmName(), in(role.text(), language));
                shown.put(role.realmName(), page.at("/role/" + role.realmName()).asText());
            }
        }
        assertEquals(shown, service);
        assertTrue(service.size() > 15, service.toString());
    }

    private static String in(Text text, String language) {
        return text.in(Locale.forLanguageTag(language));
    }
}
