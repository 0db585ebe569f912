package org.luoshi.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.national.NationalColumn;
import org.luoshi.policy.Destination;
import org.luoshi.policy.Field;

/** Which columns of the national layout a report should not lack. */
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

    static final List<String> HEADINGS =
            NationalColumn.LAYOUT.stream().map(NationalColumn::heading).toList();

    private NationalLayout() {}

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
}
