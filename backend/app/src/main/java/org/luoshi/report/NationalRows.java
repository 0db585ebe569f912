package org.luoshi.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.luoshi.cohort.Gender;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.DetailsText;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Destination;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;

/** Reads the rows of the national layout for the graduates of a report (R1.1). The layout has no ID number, so none is read. Who has no
 * destination that counts gets none: nobody's destination is guessed (R6.1). */
final class NationalRows {

    private static final String ROWS =
            "select g.id, g.student_number, g.name, g.gender, g.education_level, m.name, m.code, g.study_mode,"
                    + " g.national_columns, d.id, d.destination, d.details from graduate g join major m on m.id = g.major_id"
                    + " left join declaration d on d.graduate_id = g.id and d.state = 'VERIFIED'"
                    + " where g.cohort_year = ? and g.counted = 1 order by g.id";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DetailsText DETAILS = new DetailsText();

    private NationalRows() {}

    /** A row and the destination in it.
     * @param destination null where none counts */
    record Row(List<String> cells, Destination destination) {}

    /** @param lines of the report
     * @return rows by graduate, in order of their ids */
    static Map<String, Row> of(int cohort, Collection<ReportLine> lines, Connection connection) throws SQLException {
        Map<String, String> counted = new HashMap<>();
        lines.forEach(line -> counted.put(line.graduate(), line.signed()));
        NationalCodes codes = NationalCodes.of(cohort);
        Map<String, Row> rows = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Map<String, String> cells = student(row);
                    String declaration = row.getString(10);
                    Destination destination = null;
                    if (declaration != null && declaration.equals(counted.get(row.getString(1)))) {
                        destination = Destination.valueOf(row.getString(11));
                        fill(cells, destination, DETAILS.convertToEntityAttribute(row.getString(12)), codes);
                    }
                    rows.put(row.getString(1), new Row(new ArrayList<>(cells.values()), destination));
                }
            }
        }
        return rows;
    }

    private static Map<String, String> student(ResultSet row) throws SQLException {
        Map<String, String> more = more(row.getString(9));
        Map<String, String> cells = NationalLayout.empty();
        cells.put("学号", row.getString(2));
        cells.put("姓名", row.getString(3));
        cells.put("性别", gender(row.getString(4)));
        cells.put("生源地名称", NationalLayout.first(more, "生源地名称", "生源地"));
        cells.put("生源地代码", NationalLayout.first(more, "生源地代码"));
        cells.put("民族名称", named(more, OtherCodes.ETHNICITY, "民族代码", "民族名称", "民族"));
        cells.put("政治面貌", named(more, OtherCodes.POLITICAL_STATUS, "政治面貌代码", "政治面貌"));
        cells.put("城乡生源", NationalLayout.first(more, "城乡生源"));
        cells.put("学历层次", text(row.getString(5)));
        cells.put("专业名称", row.getString(6));
        cells.put("专业方向", NationalLayout.first(more, "专业方向"));
        cells.put("专业代码", row.getString(7));
        cells.put("入学年月", NationalLayout.first(more, "入学年月", "入学时间"));
        cells.put("毕业日期", NationalLayout.first(more, "毕业日期"));
        cells.put("培养方式", named(more, OtherCodes.TRAINING_MODE, "培养方式代码", "培养方式"));
        cells.put("委培单位", NationalLayout.first(more, "委培单位"));
        cells.put("学习形式", text(row.getString(8)));
        return cells;
    }

    private static void fill(Map<String, String> cells, Destination destination, Details said, NationalCodes codes) {
        String code = said.nationalCode() != null
                ? said.nationalCode()
                : codes.of(destination).getFirst().code();
        cells.put("毕业去向类别代码", code);
        cells.put("毕业去向", codes.nameOf(code).orElse(destination.zh()));
        cells.put("签约日期", said.signedOn() == null ? "" : said.signedOn().toString());
        if (said.schoolName() != null) {
            cells.put("单位名称", said.schoolName());
            cells.put("留学院校外文名称", destination == Destination.ABROAD_STUDY ? said.schoolName() : "");
        }
        Employer employer = said.employer();
        if (employer != null) {
            cells.put("单位名称", text(employer.name()));
            cells.put("统一社会信用代码", text(employer.creditCode()));
            cells.put("单位性质代码", text(employer.nature()));
            cells.put("单位性质", name(OtherCodes.EMPLOYER_NATURE, employer.nature()));
            cells.put("单位行业代码", text(employer.industry()));
            cells.put("单位行业", name(OtherCodes.INDUSTRY, employer.industry()));
            String place = text(employer.location());
            cells.put(place.matches("[0-9]{6}") ? "单位所在地代码" : "单位所在地", place);
            cells.put("单位地址", text(employer.address()));
            cells.put("工作职位类别代码", text(employer.jobCategory()));
            cells.put("工作职位类别", name(OtherCodes.JOB_CATEGORY, employer.jobCategory()));
        }
    }

    private static String named(Map<String, String> roster, OtherCodes table, String code, String... names) {
        String name = NationalLayout.first(roster, names);
        String typed = name.isEmpty() ? roster.getOrDefault(code, "") : name;
        return table.nameOf(typed).orElse(typed);
    }

    private static String name(OtherCodes table, String code) {
        return code == null ? "" : table.nameOf(code).orElse("");
    }

    private static String gender(String code) {
        return switch (code == null ? Gender.UNSTATED : Gender.valueOf(code)) {
            case MALE -> "男";
            case FEMALE -> "女";
            case UNSTATED -> "";
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static Map<String, String> more(String json) {
        try {
            return json == null ? Map.of() : JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("columns kept of a roster cannot be read", e);
        }
    }
}
