package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.luoshi.Client;

/** One wrong request and the refusal that it must get, in both languages.
 * @param what the whole line of the table, for messages
 * @param request who, method and path
 * @param content body, {@code -} for none; after it, in brackets, headers
 * @param refusal status and slug
 * @param member a JSON pointer into the refusal and what stands there, or nothing */
record BadInput(String what, String request, String content, String refusal, String member) {

    /** @param line the four or five columns, between bars */
    static BadInput of(String line) {
        String[] columns = line.split("\\s*\\|\\s*", -1);
        assertTrue(columns.length >= 4, line);
        return new BadInput(line, columns[1], columns[2], columns[3], columns.length > 4 ? columns[4] : "");
    }

    /** Asserts the refusal: its form, its words, and what is particular to it. */
    void check() {
        JsonNode zh = sent();
        JsonNode en = sent("Accept-Language", "en");
        assertEquals(zh.get("type"), en.get("type"), what);
        words(zh, true);
        words(en, false);
        if (!member.isEmpty()) {
            String[] pointer = member.split(" ", 2);
            JsonNode found = zh.at(pointer[0]);
            assertEquals(pointer[1], found.isContainerNode() ? found.toString() : found.asText(), what + "\n" + zh);
        }
    }

    private JsonNode sent(String... language) {
        String[] words = request.split(" ", 3);
        String[] parts = content.split(" // ", 2);
        List<String> headers = new ArrayList<>(List.of(language));
        String type = parts[0].equals("-") ? null : "application/json";
        if (parts.length > 1) {
            String[] header = parts[1].split(": ", 2);
            if (header[0].equals("Content-Type")) {
                type = header[1].equals("none") ? null : header[1];
            } else {
                headers.addAll(Arrays.asList(header));
            }
        }
        Client.Answer answer = new Client(words[0])
                .text(
                        words[1],
                        words[2],
                        type,
                        parts[0].equals("-") ? null : parts[0].replace("(nothing)", ""),
                        headers.toArray(String[]::new));
        return refused(answer, words[2]);
    }

    private JsonNode refused(Client.Answer answer, String path) {
        String text = what + "\n" + new String(answer.body(), StandardCharsets.UTF_8);
        String[] expected = refusal.split(" ");
        assertEquals(expected[0], String.valueOf(answer.status()), text);
        assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0], text);
        JsonNode problem = answer.refused(Integer.parseInt(expected[0]), expected[1]);
        assertEquals(
                "/api/v1" + path.replaceAll("\\?.*", ""),
                problem.get("instance").asText(),
                what);
        return problem;
    }

    // every sentence of the refusal in the one language, and none in the other
    private void words(JsonNode problem, boolean chinese) {
        List<String> sentences = new ArrayList<>();
        sentences.add(problem.get("title").asText());
        sentences.add(problem.get("detail").asText());
        problem.path("errors").forEach(error -> {
            assertFalse(error.get("field").asText().isBlank(), what + "\n" + problem);
            sentences.add(error.get("message").asText());
        });
        for (String sentence : sentences) {
            boolean han = sentence.codePoints().anyMatch(Character::isIdeographic);
            assertEquals(chinese, han, what + "\n" + sentence);
        }
    }
}
