package org.luoshi.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a pack, put together from its parts: one file that needs nothing beside it. */
final class PackPage {

    private static final List<String> SCRIPTS = List.of("zip.js", "log.js", "check.js", "page.js");

    private PackPage() {}

    static String html() {
        String scripts = SCRIPTS.stream().map(PackPage::read).collect(Collectors.joining("\n"));
        return read("verify.html").replace("/*SCRIPTS*/", scripts);
    }

    private static String read(String name) {
        try (InputStream part = PackPage.class.getResourceAsStream("/pack/" + name)) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
