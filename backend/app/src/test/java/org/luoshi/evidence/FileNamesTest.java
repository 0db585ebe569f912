package org.luoshi.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** Names of files are what people typed, without what could lead anywhere. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class FileNamesTest {

    @Inject
    Fixture fixture;

    @Test
    @DisplayName("a hostile name never refuses a file: it is kept without path, control and direction characters")
    void names() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("劳动合同.pdf", "劳动合同.pdf");
        kept.put("𠮷野家的合同🎓.pdf", "𠮷野家的合同🎓.pdf");
        kept.put("👩‍🎓.jpg", "👩‍🎓.jpg");
        kept.put("../../etc/passwd", "passwd");
        kept.put("C:\\\\fakepath\\\\合同.pdf", "合同.pdf");
        kept.put("/etc/合同.pdf", "合同.pdf");
        kept.put("..", "file");
        kept.put(".htaccess", "htaccess");
        kept.put("", "file");
        kept.put("   ", "file");
        kept.put("a\u0000b.pdf", "ab.pdf");
        kept.put("a\u0007\u001b[31mb\tc.pdf", "a[31mbc.pdf");
        kept.put("cod\u202efdp.exe", "codfdp.exe");
        kept.put("a\u2066b\u200bc\u200e.pdf", "abc.pdf");
        kept.put("<img src=x onerror=alert(1)>.png", "img src=x onerror=alert(1).png");
        kept.put("x%22; filename=%22evil.html", "x%22; filename=%22evil.html");
        kept.put("=cmd|' /C calc'!A0.pdf", "C calc'!A0.pdf");
        kept.put("证".repeat(400) + ".pdf", "证".repeat(116) + ".pdf");
        kept.put("🎓".repeat(200), "🎓".repeat(120));
        Client graduate = new Client("graduate");
        String draft = graduate.draft(fixture.school().year(), "CONTRACT");
        List<Executable> all = new ArrayList<>();
        kept.forEach((name, expected) -> all.add(() -> {
            var answer = graduate.upload(draft, "LABOUR_CONTRACT", name, Samples.pdf());
            String id = answer.id();
            String message = name.length() > 60 ? "a long name" : name;
            assertEquals(expected, answer.json().get("fileName").asText(), message);
            var content = graduate.get("/evidence/" + id + "/content");
            disposition(expected, content.header("Content-Disposition"), message);
        }));
        Assertions.assertAll(all);
    }

    private static void disposition(String name, String header, String message) {
        assertTrue(header.matches("inline; filename=\"[A-Za-z0-9._-]*\"; filename\\*=UTF-8''[A-Za-z0-9._%-]*"), header);
        String encoded = header.substring(header.indexOf("''") + 2);
        assertEquals(name, URLDecoder.decode(encoded, StandardCharsets.UTF_8), message);
    }
}
