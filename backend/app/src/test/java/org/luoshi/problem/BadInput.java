package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.Client;

/** One wrong request and the refusal that it must get, in both languages. */
record BadInput(
        String what,
        Client who,
        String method,
        String path,
        String contentType,
        String body,
        int status,
        String slug,
        String pointer,
        String expected,
        String... headers) {

    static BadInput get(
            String what, Client who, String path, int status, String slug, String pointer, String expected) {
        return new BadInput(what, who, "GET", path, null, null, status, slug, pointer, expected);
    }

    static BadInput json(
            String what,
            Client who,
            String method,
            String path,
            String body,
            int status,
            String slug,
            String pointer,
            String expected) {
        return new BadInput(what, who, method, path, "application/json", body, status, slug, pointer, expected);
    }

    /** Asserts the refusal: its form, its words, and what is particular to it. */
    void check() {
        JsonNode zh = sent();
        JsonNode en = sent("Accept-Language", "en");
        assertEquals(zh.get("type"), en.get("type"), what);
        words(zh, true);
        words(en, false);
        if (pointer != null) {
            assertEquals(
                    expected,
                    zh.at(pointer).isContainerNode()
                            ? zh.at(pointer).toString()
                            : zh.at(pointer).asText(),
                    what + ": " + zh);
        }
    }

    private JsonNode sent(String... language) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(language));
        Client.Answer answer = who.text(method, path, contentType, body, all.toArray(String[]::new));
        String text = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(status, answer.status(), what + ": " + text);
        assertTrue(
                String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json"),
                what + ": " + answer.headers());
        JsonNode problem = answer.refused(status, slug);
        assertEquals(
                "/api/v1" + path.replaceAll("\\?.*", ""),
                problem.get("instance").asText(),
                what);
        return problem;
    }

    // every sentence of the refusal in the one language, and none in the other
    private void words(JsonNode problem, boolean chinese) {
        List<String> sentences = new ArrayList<>(
                List.of(problem.get("title").asText(), problem.get("detail").asText()));
        problem.path("errors").forEach(error -> {
            assertFalse(error.get("field").asText().isBlank(), what + ": " + problem);
            sentences.add(error.get("message").asText());
        });
        for (String sentence : sentences) {
            assertEquals(
                    chinese,
                    sentence.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                    what + ": " + sentence);
        }
    }
}
