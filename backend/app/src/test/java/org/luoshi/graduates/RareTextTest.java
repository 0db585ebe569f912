package org.luoshi.graduates;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.luoshi.Client;
import org.luoshi.Fixture;
import org.luoshi.stack.LocalStackResource;

/** What people type is text: it comes back as typed, and acts nowhere. */
@QuarkusTest
@QuarkusTestResource(LocalStackResource.class)
class RareTextTest {

    private static final String OTHER_WAY = "\u202e";

    private static final List<String> TEXTS = List.of(
            "𠮷野家🎓",
            "👩‍🎓 王小明",
            "欧阳·阿依古丽",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "&lt;b&gt; &amp;",
            "'; drop table graduate; --",
            "\" or \"\"=\"",
            "%_\\",
            "${7*7} #{7*7} {{7*7}}",
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "=cmd|' /C calc'!A0",
            OTHER_WAY + "evil\u202c",
            "e\u0301 é",
            "ａｂｃ全角",
            "null",
            "NaN",
            "1e9",
            "007");

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Fixture fixture;

    @Inject
    EntityManager entities;

    private final Client graduate = new Client("graduate");
    private final Client office = new Client("office");
    private Fixture.School school;

    @BeforeEach
    void newSchool() {
        school = fixture.school();
    }

    @Test
    @DisplayName("R6.1 typed into a declaration, each text comes back letter for letter, also to reviewers")
    void details() {
        String draft = graduate.draft(school.year(), "CONTRACT");
        List<Executable> all = new ArrayList<>();
        // a roster file's is taken out of it; whoever types one is told
        List<String> typed =
                TEXTS.stream().filter(text -> !text.contains(OTHER_WAY)).toList();
        for (int i = 0; i < typed.size(); i++) {
            String text = typed.get(i);
            int version = i;
            all.add(() -> {
                Map<String, Object> details = Map.of(
                        "employer",
                        Map.of("name", text, "address", text, "contactName", text),
                        "schoolName",
                        text,
                        "workDescription",
                        text + "\n" + text);
                var put = graduate.json(
                        "PUT",
                        "/declarations/" + draft,
                        Map.of("version", version, "destination", "CONTRACT", "details", details));
                assertEquals(200, put.status(), text + ": " + put.json());
                for (Client reader : List.of(graduate, new Client("officer"))) {
                    var kept = reader.get("/declarations/" + draft).json().get("details");
                    assertEquals(text, kept.at("/employer/name").asText());
                    assertEquals(text, kept.at("/employer/address").asText());
                    assertEquals(text, kept.at("/schoolName").asText());
                    assertEquals(text + "\n" + text, kept.at("/workDescription").asText());
                }
            });
        }
        assertAll(all);
    }

    @Test
    @DisplayName("as the name of a graduate, a class or a college it is shown as it is, and found by itself")
    void names() {
        List<Executable> all = new ArrayList<>();
        for (String text : TEXTS) {
            all.add(() -> {
                rename(text);
                var found = office.get("/graduates?cohort=" + school.year() + "&q=" + encoded(text))
                        .json();
                assertEquals(1, found.get("total").asInt(), text);
                assertEquals(text, found.at("/items/0/name").asText());
                assertEquals(text, found.at("/items/0/className").asText());
                assertEquals(text, found.at("/items/0/college/name").asText());
            });
        }
        all.add(() -> assertEquals(
                0,
                office.get("/graduates?cohort=" + school.year() + "&q=" + encoded("' or '1'='1"))
                        .json()
                        .get("total")
                        .asInt()));
        for (String wildcard : List.of("%", "_", "毕%生", "毕_生", "\\")) {
            all.add(() -> {
                rename("毕业生");
                assertEquals(
                        0,
                        office.get("/graduates?cohort=" + school.year() + "&q=" + encoded(wildcard))
                                .json()
                                .get("total")
                                .asInt(),
                        wildcard);
            });
        }
        assertAll(all);
    }

    @Test
    @DisplayName("in files no text is a formula: CSV cells get an apostrophe, xlsx cells are of type text")
    void files() {
        List<Executable> all = new ArrayList<>();
        for (String text : TEXTS) {
            all.add(() -> {
                // statistics keep the names of a cohort by its roster version, which a change behind their back leaves
                school = fixture.school();
                rename(text);
                for (String path : List.of(
                        "/graduates?cohort=" + school.year(),
                        "/statistics/rates?by=college&cohort=" + school.year(),
                        "/statistics/rates?by=class&cohort=" + school.year(),
                        "/statistics/progress?cohort=" + school.year())) {
                    csv(path, text);
                    xlsx(path, text);
                }
            });
        }
        assertAll(all);
    }

    private void csv(String path, String text) {
        var answer = office.get(path, "Accept", CSV);
        assertEquals(200, answer.status());
        String file = new String(answer.body(), StandardCharsets.UTF_8);
        boolean formula = "=+-@".indexOf(text.charAt(0)) >= 0;
        String cell = (formula ? "'" : "") + text;
        assertTrue(file.contains(cell.replace("\"", "\"\"")), path + " " + text + "\n" + file);
        for (String line : file.split("\r\n")) {
            for (String one : line.split(",")) {
                String bare = one.startsWith("\"") ? one.substring(1) : one;
                assertFalse(!bare.isEmpty() && "=+@\t".indexOf(bare.charAt(0)) >= 0, path + " " + line);
            }
        }
    }

    private void xlsx(String path, String text) throws IOException {
        var answer = office.get(path, "Accept", XLSX);
        assertEquals(200, answer.status());
        List<Object> values = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
            for (var row : book.getFirstSheet().read()) {
                row.stream().filter(cell -> cell != null).forEach(cell -> {
                    assertTrue(cell.getFormula() == null && cell.getType() != CellType.FORMULA, path + " " + cell);
                    values.add(cell.getValue());
                });
            }
        }
        assertTrue(values.contains(text), path + " " + text + " " + values);
    }

    private void rename(String text) {
        QuarkusTransaction.requiringNew().run(() -> {
            update("update Graduate g set g.name = ?1 where g.id = ?2", text, school.graduate().id);
            update("update SchoolClass c set c.name = ?1 where c.id = ?2", text, school.a().id);
            update("update College c set c.name = ?1 where c.id = ?2", text, school.one().id);
        });
    }

    private void update(String hql, String text, Long id) {
        assertEquals(
                1,
                entities.createQuery(hql)
                        .setParameter(1, text)
                        .setParameter(2, id)
                        .executeUpdate());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
