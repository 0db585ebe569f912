package org.luoshi.reconcile;

import static org.luoshi.national.NationalColumn.*;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.policy.NationalCodes;
import org.luoshi.policy.OtherCodes;
import org.luoshi.problem.Text;

/** What is compared of a row: a column of the layout, or a code together with its name, which are one thing told twice. */
@Schema(name = "ComparedField")
enum ComparedField {
    STUDENT_NUMBER("学号", "Student number", NationalColumn.STUDENT_NUMBER, Likeness.TEXT),
    NAME("姓名", "Name", NationalColumn.NAME, Likeness.PERSON),
    GENDER("性别", "Gender", NationalColumn.GENDER, Likeness.GENDER),
    ORIGIN("生源地", "Place of origin", ORIGIN_CODE, ORIGIN_NAME, null),
    ETHNICITY("民族", "Ethnicity", null, NationalColumn.ETHNICITY, OtherCodes.ETHNICITY),
    POLITICAL_STATUS("政治面貌", "Political status", null, NationalColumn.POLITICAL_STATUS, OtherCodes.POLITICAL_STATUS),
    URBAN_OR_RURAL("城乡生源", "Urban or rural", NationalColumn.URBAN_OR_RURAL, Likeness.TEXT),
    LEVEL("学历层次", "Level of education", NationalColumn.LEVEL, Likeness.LEVEL),
    MAJOR("专业", "Major", MAJOR_CODE, MAJOR_NAME, null),
    MAJOR_DIRECTION("专业方向", "Direction of the major", NationalColumn.MAJOR_DIRECTION, Likeness.TEXT),
    ENTERED("入学年月", "Entered in", NationalColumn.ENTERED, Likeness.MONTH),
    GRADUATED("毕业日期", "Graduated on", NationalColumn.GRADUATED, Likeness.DATE),
    TRAINING_MODE("培养方式", "Mode of training", null, NationalColumn.TRAINING_MODE, OtherCodes.TRAINING_MODE),
    COMMISSIONED_BY("委培单位", "Commissioned by", NationalColumn.COMMISSIONED_BY, Likeness.COMPANY),
    STUDY_MODE("学习形式", "Mode of study", NationalColumn.STUDY_MODE, Likeness.MODE),
    DESTINATION("毕业去向", "Destination", DESTINATION_CODE, NationalColumn.DESTINATION, null),
    SIGNED_ON("签约日期", "Signed on", NationalColumn.SIGNED_ON, Likeness.DATE, "signedOn"),
    EMPLOYER("单位名称", "Employer or school", NationalColumn.EMPLOYER, Likeness.COMPANY, "employer.name", "schoolName"),
    CREDIT_CODE("统一社会信用代码", "Credit code", NationalColumn.CREDIT_CODE, Likeness.CREDIT_CODE, "employer.creditCode"),
    FOREIGN_SCHOOL("留学院校外文名称", "School abroad", NationalColumn.FOREIGN_SCHOOL, Likeness.COMPANY),
    NATURE(
            "单位性质",
            "Nature of the employer",
            NATURE_CODE,
            NationalColumn.NATURE,
            OtherCodes.EMPLOYER_NATURE,
            "employer.nature"),
    INDUSTRY("单位行业", "Industry", INDUSTRY_CODE, NationalColumn.INDUSTRY, OtherCodes.INDUSTRY, "employer.industry"),
    LOCATION("单位所在地", "Location of the employer", LOCATION_CODE, NationalColumn.LOCATION, null, "employer.location"),
    ADDRESS("单位地址", "Address of the employer", NationalColumn.ADDRESS, Likeness.COMPANY, "employer.address"),
    JOB("工作职位类别", "Job category", JOB_CODE, NationalColumn.JOB, OtherCodes.JOB_CATEGORY, "employer.jobCategory");

    private final Text text;
    private final NationalColumn code;
    private final NationalColumn name;
    private final OtherCodes table;
    private final Likeness likeness;
    private final List<String> details;

    ComparedField(String zh, String en, NationalColumn column, Likeness likeness, String... details) {
        this(new Text(zh, en), null, column, null, likeness, details);
    }

    ComparedField(String zh, String en, NationalColumn code, NationalColumn name, OtherCodes table, String... details) {
        this(new Text(zh, en), code, name, table, Likeness.TEXT, details);
    }

    ComparedField(
            Text text,
            NationalColumn code,
            NationalColumn name,
            OtherCodes table,
            Likeness likeness,
            String... details) {
        this.text = text;
        this.code = code;
        this.name = name;
        this.table = table;
        this.likeness = likeness;
        this.details = List.of(details);
    }

    /** @return its name for people */
    Text text() {
        return text;
    }

    /** @return whether it is about the student, as the roster states it, and not about a destination */
    boolean ofStudent() {
        return compareTo(DESTINATION) < 0;
    }

    /** @return the columns in which it stands */
    List<NationalColumn> columns() {
        return Stream.of(code, name).filter(one -> one != null).toList();
    }

    /** @return the details of a declaration from which it is written */
    List<String> details() {
        return details;
    }

    boolean empty(NationalRow row) {
        return columns().stream().allMatch(column -> row.get(column).isBlank());
    }

    /** @return what stands there, as it was written */
    String shown(NationalRow row) {
        return String.join(
                " ",
                columns().stream()
                        .map(row::get)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    /** @param codes of the destinations of the cohort
     * @return whether both rows say the same, however it is spelt */
    boolean same(NationalRow here, NationalRow there, NationalCodes codes) {
        if (code == null && table == null) {
            return likeness.of(here.get(name)).equals(likeness.of(there.get(name)));
        }
        Optional<String> mine = code(here, codes);
        Optional<String> theirs = code(there, codes);
        if (mine.isPresent() && theirs.isPresent()) {
            return mine.equals(theirs) && !contradicts(there, theirs.get(), codes) && sameNames(here, there);
        }
        return likeness.of(here.get(name)).equals(likeness.of(there.get(name)));
    }

    /** @return the code that a row states, by itself or by its name */
    Optional<String> code(NationalRow row, NationalCodes codes) {
        String written = code == null ? "" : likeness.of(row.get(code));
        return written.isEmpty() ? codeOf(row.get(name), codes) : Optional.of(written);
    }

    // a code and the known name of another code beside it: one of them is wrong
    private boolean contradicts(NationalRow row, String stated, NationalCodes codes) {
        if (this == DESTINATION) {
            String known = codes.nameOf(stated).orElse("");
            return !likeness.of(known).equals(likeness.of(row.get(name)))
                    && codeOf(row.get(name), codes)
                            .filter(other -> !other.equals(stated))
                            .isPresent();
        }
        return codeOf(row.get(name), codes)
                .filter(other -> !other.equals(stated))
                .isPresent();
    }

    // names of majors are in no table: both stand in the roster
    private boolean sameNames(NationalRow here, NationalRow there) {
        return this != MAJOR
                || here.get(name).isBlank()
                || there.get(name).isBlank()
                || Likeness.COMPANY.of(here.get(name)).equals(Likeness.COMPANY.of(there.get(name)));
    }

    private Optional<String> codeOf(String written, NationalCodes codes) {
        if (written.isBlank()) {
            return Optional.empty();
        }
        String plain = likeness.of(written);
        if (this == DESTINATION) {
            return codes.all().stream()
                    .filter(one ->
                            likeness.of(one.name()).equals(plain) || one.code().equals(plain))
                    .map(one -> one.code())
                    .findFirst();
        }
        return table == null
                ? Optional.empty()
                : table.codes().stream()
                        .filter(one -> likeness.of(one.zh()).equals(plain)
                                || one.code().equals(plain))
                        .map(OtherCodes.Code::code)
                        .findFirst();
    }
}
