package org.luoshi.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luoshi.review.Person;
import org.luoshi.stack.LocalStackResource;

/** Saves what the service hands out, then asks the jar alone: a process of its own, in a folder with nothing else, that is told no address. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 a checkpoint saved today is verified tomorrow with the jar alone")
class VerifierJarTest {

    private static final Person OFFICE = new Person("office");

    @TempDir
    Path folder;

    @BeforeEach
    void saved() throws IOException {
        ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
        assertEquals(
                0,
                jar.run(
                        System.out,
                        System.err,
                        "--create",
                        "--file=" + folder.resolve("verifier.jar"),
                        "--main-class=org.luoshi.verifier.Verifier",
                        "-C",
                        Path.of("../verifier/target/classes").toAbsolutePath().toString(),
                        "."));
        save(
                "today.json",
                OFFICE.post("/audit/checkpoints", Map.of())
                        .statusCode(200)
                        .extract()
                        .asString());
        for (int i = 0; i < 5; i++) {
            OFFICE.post("/audit/checkpoints", Map.of()).statusCode(200);
        }
        JsonPath tomorrow = OFFICE.post("/audit/checkpoints", Map.of())
                .statusCode(200)
                .extract()
                .jsonPath();
        save("tomorrow", tomorrow.getString("note"));
        save("keys.json", given().get("/api/v1/public/signing-keys").asString());
        save(
                "proof.json",
                given().get("/api/v1/public/consistency?from="
                                + JsonPath.from(folder.resolve("today.json").toFile())
                                        .getLong("size") + "&to="
                                + tomorrow.getLong("size"))
                        .asString());
        save(
                "entries.jsonl",
                OFFICE.get("/audit/entries.jsonl").statusCode(200).extract().asString());
        JsonPath entry = OFFICE.get("/audit/entries?event=checkpoint-signed&size=3")
                .statusCode(200)
                .extract()
                .jsonPath();
        save("entry", entry.getString("items[2].entry"));
        save(
                "inclusion.json",
                OFFICE.get("/audit/proofs/inclusion?entry=" + entry.getString("items[2].id"))
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private void save(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private int jar(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar", "verifier.jar"));
        command.addAll(List.of(words));
        command.addAll(List.of("--keys", "keys.json"));
        ProcessBuilder process =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        process.environment().clear();
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = running.waitFor();
        // above it may stand what was not checked: lines under no checkpoint
        String verdict = code == 0 ? "正确 OK" : code == 1 ? "不符 WRONG" : "无法读取";
        assertTrue(said.lines().anyMatch(line -> line.startsWith(verdict)), said);
        return code;
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        String changed = text.replaceFirst(from, to);
        assertNotEquals(text, changed);
        Files.writeString(folder.resolve(file), changed);
    }

    @Test
    @DisplayName("signature, continuation, one entry and all entries are right")
    void right() throws Exception {
        assertEquals(0, jar("checkpoint", "today.json"));
        assertEquals(0, jar("consistency", "today.json", "tomorrow", "proof.json"));
        assertEquals(0, jar("inclusion", "entry", "inclusion.json", "inclusion.json"));
        assertEquals(0, jar("entries", "entries.jsonl", "tomorrow"));
        assertEquals(0, jar("entries", "entries.jsonl", "today.json"));
    }

    @Test
    @DisplayName("a changed word in an entry, a missing line, another size, a foreign proof and key are wrong")
    void wrong() throws Exception {
        change("entries.jsonl", "signing-key-announced", "signing-key-renounced");
        assertEquals(1, jar("entries", "entries.jsonl", "tomorrow"));
        Files.writeString(folder.resolve("entries.jsonl"), "{}\n");
        assertEquals(1, jar("entries", "entries.jsonl", "tomorrow"));
        change("entry", "checkpoint-signed", "checkpoint-singed");
        assertEquals(1, jar("inclusion", "entry", "inclusion.json", "inclusion.json"));
        assertEquals(1, jar("consistency", "tomorrow", "today.json", "proof.json"));
        change("tomorrow", "\n[0-9]+\n", "\n999999\n");
        assertEquals(1, jar("checkpoint", "tomorrow"));
        save("keys.json", "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertEquals(1, jar("checkpoint", "today.json"));
    }

    @Test
    @DisplayName("what cannot be read is said to be so")
    void unreadable() throws Exception {
        assertEquals(2, jar("checkpoint", "entry"));
        assertEquals(2, jar("checkpoint", "nowhere"));
        save("keys.json", "[]");
        assertEquals(2, jar("checkpoint", "today.json"));
    }
}
