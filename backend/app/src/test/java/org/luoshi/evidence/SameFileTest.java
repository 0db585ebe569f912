package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** R6.1: the same file of two graduates is a hint to the reviewers of both, in neutral words. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class SameFileTest {

    @Inject
    Fixture fixture;

    private final Client one = new Client("graduate");
    private final Client two = new Client("graduate2");
    private final Client officer = new Client("officer");
    private String first;
    private String second;

    /** A file of its own for each test, and each run. */
    private byte[] file;

    @BeforeEach
    void drafts() {
        int year = fixture.school().year();
        first = one.draft(year, "CONTRACT");
        second = two.draft(year, "CONTRACT");
        file = Samples.pdf("", "(" + first + " and " + second + ")");
    }

    @Test
    @DisplayName("both declarations get the hint, reviewers alone see it, and it accuses nobody")
    void raised() {
        one.upload(first, "LABOUR_CONTRACT", "a.pdf", file).id();
        assertEquals(List.of(), flags(officer, first));
        var answer = two.upload(second, "LABOUR_CONTRACT", "b.jpg", file);
        answer.id();
        assertEquals(0, answer.json().get("flags").size(), "a graduate would read an accusation");
        assertEquals(List.of("SAME_FILE"), flags(officer, first));
        assertEquals(List.of("SAME_FILE"), flags(officer, second));
        assertEquals(List.of(), flags(one, first));
        JsonNode text = officer.evidence(first).at("/0/flags/0/text");
        assertEquals("同一文件也被其他毕业生使用", text.get("zh").asText());
        assertEquals(
                "The same file was also handed in by another graduate",
                text.get("en").asText());
    }

    @Test
    @DisplayName("one's own file twice is no hint, and neither is another file")
    void notRaised() {
        one.upload(first, "LABOUR_CONTRACT", "a.pdf", file).id();
        one.upload(first, "LABOUR_CONTRACT", "a.pdf", file).id();
        two.upload(second, "LABOUR_CONTRACT", "a.pdf", Samples.pdf("", "(other " + second + ")"))
                .id();
        assertEquals(List.of(), flags(officer, first));
        assertEquals(List.of(), flags(officer, second));
    }

    @Test
    @DisplayName("taken back, the hint goes on both sides; the last copy counts")
    void lowered() {
        String id = one.upload(first, "LABOUR_CONTRACT", "a.pdf", file).id();
        String again = one.upload(first, "LABOUR_CONTRACT", "a.pdf", file).id();
        two.upload(second, "LABOUR_CONTRACT", "b.pdf", file).id();
        assertEquals(204, one.delete("/evidence/" + id).status());
        assertEquals(List.of("SAME_FILE"), flags(officer, second), "the graduate still holds it");
        assertEquals(204, one.delete("/evidence/" + again).status());
        assertEquals(List.of(), flags(officer, second));
        assertEquals(0, one.evidence(first).size());
    }

    @Test
    @DisplayName("a draft that is deleted takes its hints along")
    void draftDeleted() {
        one.upload(first, "LABOUR_CONTRACT", "a.pdf", file).id();
        two.upload(second, "LABOUR_CONTRACT", "b.pdf", file).id();
        assertEquals(204, one.delete("/declarations/" + first).status());
        assertEquals(List.of(), flags(officer, second));
    }

    @Test
    @DisplayName("handed in at the same moment, each finds the other")
    void atOnce() {
        for (int i = 0; i < 5; i++) {
            byte[] fresh = Samples.pdf("", "(" + first + " at once " + i + ")");
            var both = Stream.of(
                            CompletableFuture.supplyAsync(() -> one.upload(first, "LABOUR_CONTRACT", "a.pdf", fresh)),
                            CompletableFuture.supplyAsync(() -> two.upload(second, "LABOUR_CONTRACT", "a.pdf", fresh)))
                    .toList();
            both.forEach(upload -> upload.join().id());
            assertEquals(i + 1, flags(officer, first).size());
            assertEquals(i + 1, flags(officer, second).size());
        }
    }

    private static List<String> flags(Client reader, String declaration) {
        List<String> kinds = new ArrayList<>();
        reader.evidence(declaration).forEach(piece -> piece.get("flags")
                .forEach(flag -> kinds.add(flag.get("kind").asText())));
        return kinds;
    }
}
