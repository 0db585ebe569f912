package org.luoshi.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The code tables of the national register other than destinations ({@code policy/other-codes.csv}); all codes are text. */
public enum OtherCodes {
    /** Graduates in difficulty (R5.5): a bit mask, 1 employment, 2 family, 4 disability; in difficulty = not 0. */
    DIFFICULTY("difficulty", "困难生类别"),
    EMPLOYER_NATURE("employerNature", "单位性质"),
    INDUSTRY("industry", "单位行业"),
    JOB_CATEGORY("jobCategory", "工作职位类别"),
    TRAINING_MODE("trainingMode", "培养方式"),
    EDUCATION_LEVEL("educationLevel", "学历"),
    TEACHER_TRAINING("teacherTraining", "师范生类别"),
    POLITICAL_STATUS("politicalStatus", "政治面貌"),
    ETHNICITY("ethnicity", "民族");

    static final String FILE = "other-codes.csv";

    /** A code with its names. */
    public record Code(String code, String zh, String en) {}

    private final String key;
    private final String zh;
    private final List<Code> codes;

    OtherCodes(String key, String zh) {
        this.key = key;
        this.zh = zh;
        this.codes = CodeFile.rows("other-codes.csv", 4).stream()
                .filter(row -> row.get(0).equals(key))
                .map(row -> new Code(row.get(1), row.get(2), row.get(3)))
                .toList();
    }

    /** The table of that key, if there is one. */
    public static Optional<OtherCodes> ofKey(String key) {
        return Arrays.stream(values()).filter(table -> table.key.equals(key)).findFirst();
    }

    /** Its name in the API. */
    public String key() {
        return key;
    }

    /** What the national register calls the table. */
    public String zh() {
        return zh;
    }

    /** Every code, in the order of the register. */
    public List<Code> codes() {
        return codes;
    }

    /** Whether the table has this code; leading zeros count. */
    public boolean has(String code) {
        return nameOf(code).isPresent();
    }

    /** The Chinese name of a code. */
    public Optional<String> nameOf(String code) {
        return codes.stream()
                .filter(one -> one.code().equals(code))
                .map(Code::zh)
                .findFirst();
    }

    /** The code of a Chinese name, as files carry one or the other. */
    public Optional<String> codeOf(String name) {
        return codes.stream()
                .filter(one -> one.zh().equals(name))
                .map(Code::code)
                .findFirst();
    }
}
