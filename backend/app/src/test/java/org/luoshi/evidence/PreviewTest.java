package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Viewers get pixels without a camera's notes; the file itself comes back byte for byte. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class PreviewTest {

    private static final String PLACE = "28.1987N 112.9709E";

    @Inject
    Fixture fixture;

    @Inject
    PreviewBudget previews;

    @Inject
    UploadBudget uploads;

    @Inject
    EvidenceSettings settings;

    private final Client graduate = new Client("graduate");
    private final Client counselor = new Client("counselor");

    /** Files of every type, each with a place in its notes. */
    private static Map<String, byte[]> withPlace() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("照片.jpg", Noted.jpeg(PLACE, 6));
        files.put("截图.png", Noted.png(PLACE));
        files.put("图.webp", Noted.webp(PLACE));
        files.put("照片.heic", Noted.heic(PLACE));
        files.put("扫描.pdf", Noted.pdf(PLACE));
        return files;
    }

    @Test
    @DisplayName(
            "of every type: the preview has no place in it, the same length and type; the file is as it was handed in")
    void everyType() {
        String draft = graduate.draft(fixture.school().year(), "CONTRACT");
        withPlace().forEach((name, file) -> {
            assertTrue(text(file).contains(PLACE), name);
            String id = graduate.upload(draft, "LABOUR_CONTRACT", name, file).id();
            var preview = counselor.get("/evidence/" + id + "/preview");
            var content = counselor.get("/evidence/" + id + "/content");
            assertEquals(200, preview.status(), name);
            assertFalse(text(preview.body()).contains(PLACE), name);
            assertFalse(text(preview.body()).contains("112.97"), name);
            assertEquals(file.length, preview.body().length, name);
            assertEquals(content.header("Content-Type"), preview.header("Content-Type"), name);
            assertArrayEquals(file, content.body(), name);
        });
    }

    @Test
    @DisplayName("the pixels are the same, and which side of a photograph is up is still known")
    void pixels() throws IOException {
        byte[] file = Noted.jpeg(PLACE, 6);
        byte[] preview = file.clone();
        Preview.make(preview, preview.length, "image/jpeg");
        assertArrayEquals(argb(file), argb(preview));
        byte[] png = Noted.png(PLACE);
        byte[] shown = png.clone();
        Preview.make(shown, shown.length, "image/png");
        assertArrayEquals(argb(png), argb(shown));
        assertTrue(text(preview).contains("II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0006\0\0\0"));
    }

    @Test
    @DisplayName(
            "headers under which a browser cannot be made to run it; out of scope and absent are the same 404; opening it is in the log")
    void asTheFile() {
        String draft = graduate.draft(fixture.school().year(), "CONTRACT");
        String id = graduate.upload(draft, "LABOUR_CONTRACT", "1.jpg", Samples.jpeg())
                .id();
        String path = "/evidence/" + id + "/preview";
        for (String account : List.of("graduate2", "counselor2", "officer2")) {
            new Client(account).get(path).refused(404, "not-found");
        }
        counselor.get("/evidence/99999999/preview").refused(404, "not-found");
        var answer = counselor.get(path);
        assertEquals("nosniff", answer.header("X-Content-Type-Options"));
        assertTrue(answer.header("Content-Security-Policy").contains("sandbox"));
        assertEquals("private, no-store", answer.header("Cache-Control"));
        assertEquals(
                304, counselor.get(path, "If-None-Match", answer.header("ETag")).status());
        assertEquals(
                200,
                counselor
                        .get("/evidence/" + id + "/content", "If-None-Match", answer.header("ETag"))
                        .status(),
                "another answer than the file");
    }

    @Test
    @DisplayName(
            "while previews take all their memory, a file is taken at once; while uploads take all of theirs, it is shown at once")
    void apart() {
        String draft = graduate.draft(fixture.school().year(), "CONTRACT");
        assertTimeout(settings.patience().dividedBy(2), () -> {
            String id;
            try (PreviewBudget.Share all = previews.reserve(settings.previewBudgetBytes())) {
                id = graduate.upload(draft, "LABOUR_CONTRACT", "1.jpg", Samples.jpeg())
                        .id();
            }
            List<UploadBudget.Place> all = allUploads();
            try {
                assertEquals(200, counselor.get("/evidence/" + id + "/preview").status());
            } finally {
                all.forEach(UploadBudget.Place::close);
            }
        });
    }

    private List<UploadBudget.Place> allUploads() {
        return IntStream.range(0, settings.budgetBytes() / (1024 * 1024))
                .mapToObj(one -> uploads.reserve(1))
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] argb(byte[] file) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
