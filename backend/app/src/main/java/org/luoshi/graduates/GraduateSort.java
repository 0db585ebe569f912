package org.luoshi.graduates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.luoshi.problem.Problem;

/** Order of a list of graduates; a leading minus reverses it. */
public enum GraduateSort {
    @JsonProperty("studentNumber")
    STUDENT_NUMBER("studentNumber", "g.studentNumber, g.id"),
    @JsonProperty("-studentNumber")
    STUDENT_NUMBER_REVERSED("-studentNumber", "g.studentNumber desc, g.id desc"),
    @JsonProperty("name")
    NAME("name", "g.name, g.id"),
    @JsonProperty("-name")
    NAME_REVERSED("-name", "g.name desc, g.id desc"),
    @JsonProperty("class")
    CLASS("class", "g.college.code, g.schoolClass.name, g.studentNumber, g.id"),
    @JsonProperty("-class")
    CLASS_REVERSED("-class", "g.college.code desc, g.schoolClass.name desc, g.studentNumber desc, g.id desc");

    private final String key;
    private final String hql;

    GraduateSort(String key, String hql) {
        this.key = key;
        this.hql = hql;
    }

    String hql() {
        return hql;
    }

    /** Reads the query parameter.
     * @throws org.luoshi.problem.Refusal invalid-request for any other text */
    public static GraduateSort fromString(String key) {
        return Arrays.stream(values())
                .filter(one -> one.key.equals(key))
                .findFirst()
                .orElseThrow(() -> Problem.INVALID_REQUEST
                        .because("没有这种排序方式，请按提示修改。", "There is no such order: see the field.")
                        .field(
                                "sort",
                                "可用：studentNumber、name、class，前面加 - 为倒序",
                                "one of studentNumber, name, class; a leading - reverses it"));
    }
}
