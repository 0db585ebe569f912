package org.luoshi.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Field;

/** The columns of the national register's export, in order (R1.1): data, in {@code report/national-columns.csv}. */
final class NationalLayout {

    /** Columns about the student that a report should not lack. */
    private static final List<String> OF_THE_STUDENT =
            List.of("性别", "生源地代码", "民族名称", "政治面貌", "学历层次", "专业代码", "入学年月", "毕业日期", "培养方式", "学习形式");

    /** Which column carries a detail of a declaration. */
    private static final Map<String, String> OF_A_DETAIL = Map.of(
            "employer.name", "单位名称",
            "employer.creditCode", "统一社会信用代码",
            "employer.nature", "单位性质代码",
            "employer.location", "单位所在地",
            "employer.jobCategory", "工作职位类别代码",
            "schoolName", "单位名称");

    static final List<String> HEADINGS = read();

    private NationalLayout() {}

    private static List<String> read() {
        try (InputStream file = NationalLayout.class.getResourceAsStream("/report/national-columns.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",")[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return an empty row, by heading */
    static Map<String, String> empty() {
        Map<String, String> row = new LinkedHashMap<>();
        HEADINGS.forEach(heading -> row.put(heading, ""));
        return row;
    }

    /** @param destination that counts for the graduate, null where none does
     * @return the columns that are empty and should not be */
    static List<String> missing(List<String> cells, Destination destination) {
        List<String> wanted = new java.util.ArrayList<>(OF_THE_STUDENT);
        if (destination != null) {
            destination.fields().stream()
                    .filter(Field::required)
                    .flatMap(field -> Optional.ofNullable(OF_A_DETAIL.get(field.name())).stream())
                    .forEach(wanted::add);
        }
        return HEADINGS.stream()
                .filter(wanted::contains)
                .filter(heading -> cells.get(HEADINGS.indexOf(heading)).isEmpty())
                .toList();
    }

    /** @return the first of these that a roster file carried, empty where none */
    static String first(Map<String, String> roster, String... names) {
        return Arrays.stream(names)
                .map(name -> roster.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
