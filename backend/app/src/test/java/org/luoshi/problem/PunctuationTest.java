package org.luoshi.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Chinese sentences have Chinese punctuation: looked for in every text of the service's sources and of its nginx. */
class PunctuationTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String CHINESE = "[\\p{IsHan}“”《》。，、；：（）？！]";
    private static final Pattern HALF = Pattern.compile("(?<=" + CHINESE + ")[,:;?!()]|[,:;?!()](?=" + CHINESE + ")");

    /** As rosters write them: names of columns and values, not sentences. */
    private static final Pattern NAMES = Pattern.compile("高职\\(专科\\)|专科\\(高职\\)|学制\\(年\\)|\\(必填\\)");

    /** Papers that the demo school prints: the font they carry has no wide punctuation. */
    private static final Set<String> PAPERS = Set.of(
            "DemoSheets.java",
            "DemoBusinessSheets.java",
            "DemoPersonalSheets.java",
            "DemoPictures.java",
            "DemoCases.java");

    /** Patterns that are looked for in proofs, after every sign was made narrow. */
    private static final Set<String> PATTERNS =
            Set.of("NameFinder.java", "EmployerFinder.java", "DateFinder.java", "WordFinder.java", "ReadText.java");

    @Test
    @DisplayName(
            "no comma, colon, semicolon, question mark or bracket of the Latin script stands beside a Chinese character")
    void wide() throws IOException {
        List<String> wrong = new ArrayList<>();
        int texts = 0;
        for (Path source : sources()) {
            for (String line : Files.readAllLines(source)) {
                if (line.strip().startsWith("*") || line.strip().startsWith("/")) {
                    continue;
                }
                for (String text : LITERAL.matcher(line)
                        .results()
                        .map(found -> found.group())
                        .toList()) {
                    if (HAN.matcher(text).find()) {
                        texts++;
                        if (HALF.matcher(NAMES.matcher(text).replaceAll("名")).find()) {
                            wrong.add(source.getFileName() + ": " + text);
                        }
                    }
                }
            }
        }
        assertTrue(texts > 500, "texts: " + texts);
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("the look finds what it is for")
    void finds() {
        for (String wrong : List.of("文件是空的:请选择", "共 3 人(R2)，其中(甲)", "18 位;请")) {
            assertTrue(HALF.matcher(wrong).find(), wrong);
        }
        assertEquals(false, HALF.matcher("文件是空的：请选择（R3.8），at 10:30").find());
    }

    private static List<Path> sources() throws IOException {
        List<Path> all = new ArrayList<>();
        all.add(Path.of("../../deploy/nginx/site.conf.template"));
        for (String module : List.of("src/main/java", "../verifier/src/main/java")) {
            try (var files = Files.walk(Path.of(module))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !PAPERS.contains(file.getFileName().toString())
                                && !PATTERNS.contains(file.getFileName().toString()))
                        .forEach(all::add);
            }
        }
        return all;
    }
}
