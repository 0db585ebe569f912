package org.luoshi.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.cohort.Gender;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.national.NationalSheet;
import org.luoshi.national.NationalStudent;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Field;
import org.luoshi.policy.NationalCode;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;

/** R1.1: what is written in the national layout comes back cell by cell, and compares as no difference, whatever is in it. */
class NationalRoundTripTest {

    private static final List<String> STARTS = List.of(
            "=1+1",
            "+86",
            "-1",
            "@SUM(A1)",
            "'",
            "\"",
            "_x0041_",
            "_x",
            "𠮷",
            "🎓",
            "<b>&amp;",
            "a,b",
            " 空 格",
            "12E5",
            "007");

    private final Random random = new Random(20261126);

    @Test
    @DisplayName("two thousand drawn graduates, each destination among them, come back as they went")
    void comesBack() throws IOException {
        NationalCodes codes = NationalCodes.of(2023);
        List<Here> everybody = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            everybody.add(draw(i, codes));
        }
        byte[] file = written(everybody.stream().map(Here::row).toList());
        List<List<String>> back = new ArrayList<>();
        RegisterTable.read(file).read(row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < NationalColumn.LAYOUT.size(); column++) {
                cells.add(row.cell(column) == null ? "" : row.cell(column));
            }
            back.add(cells);
            return true;
        });
        assertEquals(NationalColumn.LAYOUT.stream().map(NationalColumn::heading).toList(), back.removeFirst());
        assertEquals(everybody.size(), back.size());
        Comparison comparison = new Comparison(codes, EnumSet.allOf(ComparedField.class));
        for (int i = 0; i < back.size(); i++) {
            Here here = everybody.get(i);
            assertEquals(here.row().cells(), back.get(i));
            assertEquals(List.of(), comparison.differences(here, i, NationalRow.of(back.get(i))));
        }
    }

    @Test
    @DisplayName("no cell is a formula, whatever it starts with")
    void inert() throws IOException {
        byte[] file = written(List.of(NationalRow.of(Map.of(NationalColumn.NAME, "=cmd|' /C calc'!A0"))));
        Path path = Files.createTempFile("layout", ".xlsx");
        Files.write(path, file);
        int sheets = 0;
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().map(one -> (ZipEntry) one).toList()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    String sheet = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    assertEquals(false, sheet.contains("<f>") || sheet.contains("<f "), sheet);
                    sheets++;
                }
            }
        }
        Files.delete(path);
        assertEquals(1, sheets);
    }

    private static byte[] written(List<NationalRow> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NationalSheet.write("就业", rows.iterator(), out);
        return out.toByteArray();
    }

    private Here draw(int i, NationalCodes codes) throws IOException {
        Map<String, String> more = new HashMap<>();
        List.of("生源地名称", "生源地代码", "民族", "政治面貌", "城乡生源", "专业方向", "入学年月", "毕业日期", "培养方式", "委培单位")
                .forEach(name -> more.put(name, random.nextInt(4) == 0 ? "" : text()));
        more.put("入学年月", "2020" + (random.nextBoolean() ? "-09" : "年9月"));
        NationalStudent student = new NationalStudent(
                "%08d".formatted(i),
                text(),
                Gender.values()[random.nextInt(3)],
                "高职(专科)",
                text(),
                "460301",
                "全日制",
                new ObjectMapper().writeValueAsString(more));
        Destination destination = Destination.values()[i % Destination.values().length];
        List<NationalCode> own = codes.of(destination);
        Details details = new Details(
                random.nextInt(3) == 0 ? null : employer(),
                random.nextBoolean() ? LocalDate.of(2023, 6, 1).plusDays(random.nextInt(90)) : null,
                null,
                null,
                null,
                random.nextBoolean() ? text() : null,
                random.nextBoolean() ? text() : null,
                null,
                null,
                random.nextBoolean() ? own.get(random.nextInt(own.size())).code() : null);
        boolean counts = random.nextInt(5) != 0;
        Set<String> asked = destination.fields().stream().map(Field::name).collect(Collectors.toSet());
        Set<String> allowed = details.nationalCode() != null
                ? Set.of(details.nationalCode())
                : own.stream().map(NationalCode::code).collect(Collectors.toSet());
        return new Here(
                i,
                1,
                true,
                "" + i,
                null,
                null,
                "460301",
                counts ? student.going(destination, details, codes) : student.withoutDestination(),
                counts ? new Here.Counting(destination, allowed, asked, Instant.EPOCH, true) : null,
                null,
                null);
    }

    private Employer employer() {
        return new Employer(
                text(),
                "91430100MA4L000150",
                code(OtherCodes.EMPLOYER_NATURE),
                code(OtherCodes.INDUSTRY),
                random.nextBoolean() ? "430102" : text(),
                text(),
                code(OtherCodes.JOB_CATEGORY),
                null,
                null);
    }

    private String code(OtherCodes table) {
        return random.nextInt(4) == 0
                ? null
                : table.codes().get(random.nextInt(table.codes().size())).code();
    }

    private String text() {
        String start = STARTS.get(random.nextInt(STARTS.size()));
        return random.nextInt(3) == 0 ? start + "公司" + random.nextInt(1000) : "长沙" + random.nextInt(1000) + start;
    }
}
