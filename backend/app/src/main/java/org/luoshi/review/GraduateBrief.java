package org.luoshi.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.cohort.Graduate;

/** Whom a declaration is about, as far as a reviewer needs to know.
 * @param classKey how a query names the class
 * @param inDifficulty whether the national difficulty code is not 0 (R5.5)
 * @param counted whether in the denominator (R2) */
@Schema(name = "GraduateBrief")
record GraduateBrief(
        String id,
        int cohort,
        String studentNumber,
        String name,
        String collegeCode,
        String collegeName,
        String majorCode,
        String majorName,
        String className,
        @Schema(examples = "01/机电2201班") String classKey,
        boolean inDifficulty,
        boolean counted) {

    static GraduateBrief of(Graduate graduate) {
        return new GraduateBrief(
                String.valueOf(graduate.id),
                graduate.cohortYear,
                graduate.studentNumber,
                graduate.name,
                graduate.college.code,
                graduate.college.name,
                graduate.major.code,
                graduate.major.name,
                graduate.schoolClass.name,
                graduate.college.code + "/" + graduate.schoolClass.name,
                graduate.difficulty != 0,
                graduate.counted);
    }
}
