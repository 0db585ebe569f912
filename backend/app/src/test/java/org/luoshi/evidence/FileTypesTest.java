package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** What can be evidence: recognised by content, held against its format, kept byte for byte or not at all. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class FileTypesTest {

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

    @Test
    @DisplayName("every other type is refused with the accepted ones, whatever its name and header claim")
    void foreign() {
        List<String> before = objects();
        Map<String, String> dresses =
                Map.of("合同.pdf", "application/pdf", "photo.jpg", "image/jpeg", "x.heic", "image/heic");
        List<Executable> all = new ArrayList<>();
        WrongFiles.foreign()
                .forEach((what, file) -> dresses.forEach((name, type) -> all.add(() -> {
                    var problem = graduate.upload(draft, Client.multipart("LABOUR_CONTRACT", name, type, file))
                            .refused(415, "unsupported-media-type");
                    List<String> accepted = new ArrayList<>();
                    problem.get("accepted").forEach(one -> accepted.add(one.asText()));
                    assertEquals(FileType.mediaTypes(), accepted, what);
                })));
        Assertions.assertAll(all);
        nothingKept(before);
    }

    @Test
    @DisplayName("a damaged, locked, acting, double or unfolding file is refused with its reason")
    void unusable() {
        List<String> before = objects();
        List<Executable> all = new ArrayList<>();
        WrongFiles.unusable()
                .forEach((what, file) -> all.add(() -> {
                    var answer = graduate.upload(draft, "LABOUR_CONTRACT", "合同.pdf", file);
                    assertEquals(422, answer.status(), what + ": " + answer.json());
                    var problem = answer.refused(422, "evidence-unusable");
                    assertEquals(
                            what.substring(0, what.indexOf(' ')),
                            problem.get("reason").asText(),
                            what);
                }));
        Assertions.assertAll(all);
        nothingKept(before);
    }

    @Test
    @DisplayName(
            "a supported file is taken whatever its name or header claims, and comes back byte for byte as what it is")
    void accepted() {
        Map<String, String> claims = Map.of(
                "合同.pdf",
                "application/pdf",
                "a.exe",
                "application/x-msdownload",
                "page.html",
                "text/html",
                "none",
                "x");
        List<Executable> all = new ArrayList<>();
        Samples.all()
                .forEach((type, file) -> claims.forEach((name, claim) -> all.add(() -> {
                    var answer = graduate.upload(draft, Client.multipart("LABOUR_CONTRACT", name, claim, file));
                    String id = answer.id();
                    assertEquals(type, answer.json().get("mediaType").asText());
                    assertEquals(file.length, answer.json().get("size").asLong());
                    var content = graduate.get("/evidence/" + id + "/content");
                    assertEquals(200, content.status());
                    assertEquals(type, content.header("Content-Type"));
                    assertArrayEquals(file, content.body());
                })));
        Assertions.assertAll(all);
    }

    @Test
    @DisplayName(
            "what phones and scanners add is no reason to refuse: trailing films and pictures, filling, packed objects")
    void harmless() {
        byte[] film = Samples.join(Samples.box("ftyp", Samples.ascii("mp42\0\0\0\0isom")), noise(3_000_000));
        Map<String, byte[]> files = Map.of(
                "a JPEG with a film behind it", Samples.join(Samples.jpeg(), film),
                "a JPEG with a second picture", Samples.join(Samples.jpeg(), new byte[16], Samples.jpeg()),
                "a JPEG with a comment", WrongFiles.commented(Samples.ascii("made by a phone; MZ PK <3")),
                "a PNG with a maker's data", Samples.join(Samples.png(), noise(100_000)),
                "a WebP with data behind it", Samples.join(Samples.webp(), noise(1000)),
                "a PDF filled up with zeros", Samples.join(Samples.pdf(), new byte[512]),
                "a PDF with packed objects", WrongFiles.packed("/Lang (zh-CN)"),
                "a PDF that opens at a page", Samples.pdf("/OpenAction [3 0 R /Fit]"),
                "a PDF with a font called JS",
                        Samples.pdf("", "<< /Font << /JS 5 0 R /AA 5 0 R >> >>", "<< /Type /Font /Subtype /Type1 >>"),
                "a PDF with a link", Samples.pdf("", "<< /S /URI /URI (https://shop.example/) >>"));
        List<Executable> all = new ArrayList<>();
        files.forEach((what, file) -> all.add(() -> {
            var answer = graduate.upload(draft, "LABOUR_CONTRACT", "a", file);
            assertEquals(201, answer.status(), what + ": " + answer.json());
        }));
        Assertions.assertAll(all);
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new java.util.Random(20211018).nextBytes(noise);
        return noise;
    }

    private void nothingKept(List<String> before) {
        assertEquals(0, graduate.evidence(draft).size());
        assertEquals(before, objects());
    }

    private List<String> objects() {
        List<String> keys = new ArrayList<>();
        store.olderThan(Instant.now().plusSeconds(3600), keys::addAll);
        return keys.stream().sorted().toList();
    }
}
