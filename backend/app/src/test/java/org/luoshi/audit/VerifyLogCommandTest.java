package org.luoshi.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.stack.LocalStackResource;
import org.luoshi.stack.Tokens;

/** The command that people run, against a running service. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
@DisplayName("R8.1 make verify-log")
class VerifyLogCommandTest extends BehindTheBack {

    @TestHTTPResource("/")
    URI service;

    /** How it ended and what it said. */
    private record Ended(int status, List<String> said) {
        String outcome() {
            return said.getFirst();
        }

        List<String> findings() {
            return said.stream().filter(line -> line.startsWith("! ")).toList();
        }
    }

    @Test
    @DisplayName("CLEAN on an honest log; names the altered cell and ends as a failure; CLEAN once it is restored")
    void names() throws Exception {
        Ended honest = run(service.toString());
        // other tests write into tables without the log; alone there is nothing
        assertEquals(before.isEmpty() ? "CLEAN" : "FINDINGS", honest.outcome(), honest.toString());
        assertEquals(before.isEmpty(), honest.status() == 0, honest.toString());
        assertEquals(Math.min(200, before.size()), honest.findings().size(), honest.toString());
        assertTrue(honest.said().stream().anyMatch(line -> line.matches("declarations [1-9][0-9]*")));
        String cell = "update declaration set class_passed_by = %s where id = " + declaration;
        owner(cell.formatted("concat(class_passed_by, '?')"));
        Ended altered = run(service.toString());
        owner(cell.formatted("left(class_passed_by, char_length(class_passed_by) - 1)"));
        assertNotEquals(0, altered.status());
        assertEquals("FINDINGS", altered.outcome());
        assertTrue(
                altered.findings().stream()
                        .anyMatch(line -> line.startsWith("! RECORD_ALTERED declaration " + declaration + ": ")),
                altered.toString());
        Ended restored = run(service.toString());
        assertEquals(honest.outcome(), restored.outcome(), restored.toString());
        assertEquals(honest.findings(), restored.findings());
        assertEquals(honest.status(), restored.status());
    }

    @Test
    @DisplayName("where there is no service it says so, and does not end as if all were well")
    void nobodyThere() throws Exception {
        Ended ended = run("http://localhost:9");
        assertNotEquals(0, ended.status());
        assertTrue(ended.said().contains("the service at http://localhost:9 does not begin a run"), ended.toString());
    }

    private static Ended run(String url) throws IOException, InterruptedException {
        ProcessBuilder make = new ProcessBuilder("make", "-s", "verify-log")
                .directory(repository().toFile())
                .redirectErrorStream(true);
        make.environment().put("LUOSHI_URL", url.replaceAll("/$", ""));
        make.environment().put("TOKEN", Tokens.of("office"));
        Process process = make.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said.lines().toList());
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("Makefile"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
