package org.luoshi.national;

import static org.luoshi.national.NationalColumn.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.luoshi.cohort.Gender;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Destination;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;

/** A graduate as the roster states them, to be written in the national layout (R1.1). The layout has no ID number, so none is taken.
 * @param columns further columns of the layout as a roster file carried them, JSON of heading and text; null for none */
public record NationalStudent(
        String studentNumber,
        String name,
        Gender gender,
        String level,
        String majorName,
        String majorCode,
        String studyMode,
        String columns) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return the row of a graduate for whom no destination counts: none is guessed (R6.1) */
    public NationalRow withoutDestination() {
        return NationalRow.of(cells());
    }

    /** @param said what was declared beside the destination
     * @param codes of the graduate's cohort
     * @return the row with that destination */
    public NationalRow going(Destination destination, Details said, NationalCodes codes) {
        Map<NationalColumn, String> cells = cells();
        String code = said.nationalCode() != null
                ? said.nationalCode()
                : codes.of(destination).getFirst().code();
        cells.put(DESTINATION_CODE, code);
        cells.put(NationalColumn.DESTINATION, codes.nameOf(code).orElse(destination.zh()));
        cells.put(SIGNED_ON, said.signedOn() == null ? "" : said.signedOn().toString());
        if (said.schoolName() != null) {
            cells.put(EMPLOYER, said.schoolName());
            cells.put(FOREIGN_SCHOOL, destination == Destination.ABROAD_STUDY ? said.schoolName() : "");
        }
        Employer employer = said.employer();
        if (employer != null) {
            cells.put(EMPLOYER, employer.name());
            cells.put(CREDIT_CODE, employer.creditCode());
            coded(cells, OtherCodes.EMPLOYER_NATURE, employer.nature(), NATURE_CODE, NATURE);
            coded(cells, OtherCodes.INDUSTRY, employer.industry(), INDUSTRY_CODE, INDUSTRY);
            coded(cells, OtherCodes.JOB_CATEGORY, employer.jobCategory(), JOB_CODE, JOB);
            cells.put(ADDRESS, employer.address());
        }
        String place = employer != null && employer.location() != null ? employer.location() : said.country();
        if (place != null) {
            cells.put(place.matches("[0-9]{6}") ? LOCATION_CODE : LOCATION, place);
        }
        return NationalRow.of(cells);
    }

    private Map<NationalColumn, String> cells() {
        Map<String, String> more = more();
        Map<NationalColumn, String> cells = new EnumMap<>(NationalColumn.class);
        cells.put(STUDENT_NUMBER, studentNumber);
        cells.put(NAME, name);
        cells.put(
                GENDER,
                switch (gender == null ? Gender.UNSTATED : gender) {
                    case MALE -> "男";
                    case FEMALE -> "女";
                    case UNSTATED -> "";
                });
        cells.put(ORIGIN_NAME, first(more, "生源地名称", "生源地"));
        cells.put(ORIGIN_CODE, first(more, "生源地代码"));
        cells.put(ETHNICITY, named(OtherCodes.ETHNICITY, first(more, "民族名称", "民族", "民族代码")));
        cells.put(POLITICAL_STATUS, named(OtherCodes.POLITICAL_STATUS, first(more, "政治面貌", "政治面貌代码")));
        cells.put(URBAN_OR_RURAL, first(more, "城乡生源"));
        cells.put(LEVEL, level);
        cells.put(MAJOR_NAME, majorName);
        cells.put(MAJOR_DIRECTION, first(more, "专业方向"));
        cells.put(MAJOR_CODE, majorCode);
        cells.put(ENTERED, first(more, "入学年月", "入学时间"));
        cells.put(GRADUATED, first(more, "毕业日期"));
        cells.put(TRAINING_MODE, named(OtherCodes.TRAINING_MODE, first(more, "培养方式", "培养方式代码")));
        cells.put(COMMISSIONED_BY, first(more, "委培单位"));
        cells.put(STUDY_MODE, studyMode);
        return cells;
    }

    // what is no code of the table is kept as it was typed, in the column of names
    private static void coded(
            Map<NationalColumn, String> cells,
            OtherCodes table,
            String said,
            NationalColumn code,
            NationalColumn name) {
        if (said != null) {
            cells.put(table.has(said) ? code : name, said);
            table.nameOf(said).ifPresent(known -> cells.put(name, known));
        }
    }

    private static String named(OtherCodes table, String typed) {
        return table.nameOf(typed).orElse(typed);
    }

    private static String first(Map<String, String> roster, String... names) {
        return Stream.of(names)
                .map(name -> roster.getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Map<String, String> more() {
        try {
            return columns == null ? Map.of() : JSON.readValue(columns, new TypeReference<>() {});
        } catch (JsonProcessingException changed) {
            throw new IllegalStateException("columns kept of a roster cannot be read", changed);
        }
    }
}
