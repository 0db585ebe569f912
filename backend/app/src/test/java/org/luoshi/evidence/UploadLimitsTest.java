package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Too much, too little, and too many at once. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class UploadLimitsTest {

    private static final int LIMIT = 20 * 1024 * 1024;

    /** Whoever finds no connection to the database waits ten seconds for one. */
    private static final Duration LESS_THAN_FOR_A_CONNECTION = Duration.ofSeconds(9);

    @Inject
    Fixture fixture;

    @Inject
    EvidenceStore store;

    private final Client graduate = new Client("graduate");
    private String draft;

    @BeforeEach
    void newDraft() {
        draft = graduate.draft(fixture.school().year(), "CONTRACT");
    }

    @ParameterizedTest(name = "in chunks: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName(
            "21 MB are refused with the limit, also when the length was not announced, and the sender can read why")
    void tooLarge(boolean chunked) {
        byte[] body = Client.multipart("LABOUR_CONTRACT", "a.jpg", "image/jpeg", jpeg(21 * 1024 * 1024));
        for (int i = 0; i < 3; i++) {
            try (RawUpload upload = new RawUpload("graduate", draft, chunked ? -1 : body.length)) {
                upload.sendAll(body, chunked);
                String answer = upload.answer();
                assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
                assertTrue(answer.contains("/problems/too-large") && answer.contains("\"limit\":" + LIMIT), answer);
            }
        }
        assertEquals(
                LIMIT,
                graduate.upload(draft, body)
                        .refused(413, "too-large")
                        .get("limit")
                        .asInt());
        graduate.upload(draft, "LABOUR_CONTRACT", "a.jpg", jpeg(LIMIT + 1)).refused(413, "too-large");
        assertEquals(0, graduate.evidence(draft).size());
    }

    @Test
    @DisplayName("exactly 20 MB are taken and come back byte for byte; a far larger body is refused before it comes")
    void largest() throws IOException {
        byte[] largest = jpeg(LIMIT);
        String id = graduate.upload(draft, "LABOUR_CONTRACT", "a.jpg", largest).id();
        assertArrayEquals(largest, graduate.get("/evidence/" + id + "/content").body());
        try (RawUpload upload = new RawUpload("graduate", draft, 200L * 1024 * 1024)) {
            upload.send("--");
            assertTrue(upload.answer().startsWith("HTTP/1.1 413 "));
        }
    }

    @Test
    @DisplayName("a sender who hangs up in the middle leaves nothing behind, neither in the store nor in memory")
    void brokenOff() throws IOException {
        byte[] body = Client.multipart("LABOUR_CONTRACT", "a.jpg", "image/jpeg", jpeg(LIMIT - 4096));
        List<String> before = objects();
        for (int i = 0; i < 6; i++) {
            try (RawUpload upload = new RawUpload("graduate", draft, body.length)) {
                upload.send(Arrays.copyOf(body, body.length / 2));
            }
        }
        // the memory for two such files is all there is: a third one gets its place only when the others gave theirs
        // back
        assertTimeout(Duration.ofSeconds(20), () -> graduate.upload(draft, body).id());
        assertEquals(1, graduate.evidence(draft).size());
        assertEquals(before.size() + 1, objects().size());
    }

    @Test
    @DisplayName("eight of the largest at once are all taken, each as it was sent")
    void manyAtOnce() {
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    byte[] file = jpeg(LIMIT - 1000 - i);
                    String id = graduate.upload(draft, "LABOUR_CONTRACT", i + ".jpg", file)
                            .id();
                    return Arrays.equals(
                            file, graduate.get("/evidence/" + id + "/content").body());
                }))
                .toList();
        all.forEach(one -> assertTrue(one.join()));
        assertEquals(8, graduate.evidence(draft).size());
    }

    @Test
    @DisplayName("uploads that wait for their place hold no connection to the database: everybody else goes on")
    void waiting() throws IOException {
        List<RawUpload> waiting = new ArrayList<>();
        try {
            // more than the database has connections, each announcing the largest file and sending nothing more
            for (int i = 0; i < 40; i++) {
                RawUpload upload = new RawUpload("graduate", draft, LIMIT);
                upload.send("--" + Client.BOUNDARY + "\r\n");
                waiting.add(upload);
            }
            for (int i = 0; i < 10; i++) {
                assertTimeout(
                        LESS_THAN_FOR_A_CONNECTION,
                        () -> assertEquals(0, graduate.evidence(draft).size()));
            }
        } finally {
            waiting.forEach(RawUpload::close);
        }
        assertTimeout(Duration.ofSeconds(20), () -> graduate.upload(draft, "LABOUR_CONTRACT", "a", Samples.pdf())
                .id());
    }

    /** @return a JPEG of exactly that many bytes, most of them behind its end as phones do */
    private static byte[] jpeg(int size) {
        byte[] jpeg = Samples.jpeg();
        return Arrays.copyOf(jpeg, size);
    }

    private List<String> objects() {
        List<String> keys = new ArrayList<>();
        store.olderThan(Instant.now().plusSeconds(3600), keys::addAll);
        return keys;
    }
}
