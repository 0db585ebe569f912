package org.luoshi.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Three places say how large a roster may be: the page's nginx, the service's HTTP server, the service's own setting. */
class RosterLimitsTest {
    private static final long FORM_AROUND_IT = 64 << 10;

    @Test
    @DisplayName(
            "whatever roster the service takes, nginx and the HTTP server let through, and no more than that; nginx names the same limit")
    void agree() throws IOException {
        long largest = Long.parseLong(first(
                "app/src/main/java/org/luoshi/roster/RosterLimits.java",
                "@WithDefault\\(\"(\\d+)\"\\)\\s+long largestCsv"));
        String nginx = Files.readString(Path.of("../../deploy/nginx/site.conf.template"));
        String roster = nginx.substring(nginx.indexOf("/roster-imports$ {"));
        long atNginx = megabytes(first(Pattern.compile("client_max_body_size (\\d+)m;"), roster));
        Properties properties = new Properties();
        try (var in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        long atService = megabytes(
                properties.getProperty("quarkus.http.limits.max-body-size").replace("M", ""));
        assertEquals(atService, atNginx);
        assertTrue(largest + FORM_AROUND_IT <= atNginx, largest + " does not fit into " + atNginx);
        String refusal = nginx.substring(nginx.indexOf("@roster-too-large {"));
        assertEquals(largest, Long.parseLong(first(Pattern.compile("\"limit\":(\\d+)"), refusal)));
        assertTrue(refusal.contains("超过 " + (largest >> 20) + " MB"), refusal);
    }

    private static long megabytes(String number) {
        return Long.parseLong(number) << 20;
    }

    private static String first(String file, String pattern) throws IOException {
        return first(Pattern.compile(pattern), Files.readString(Path.of("..").resolve(file)));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertTrue(found.find(), "no " + pattern);
        return found.group(1);
    }
}
