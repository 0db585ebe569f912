package org.luoshi.graduates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Graduate;

/** A graduate as those in scope see them.
 * @param idNumber masked; revealed only with a reason
 * @param classKey how a query names the class
 * @param difficulty national bit mask, in difficulty = not 0 (R5.5)
 * @param qualified passed the province's qualification review (R2.2)
 * @param counted in the denominator (R2.1, R2.2)
 * @param onRoster false once a later roster file no longer named them and the office removed them
 * @param declaration the open or else the last declaration, in a list behind a figure (reportedAs, verifiedAs) the one it counts;
 *     null where there is none
 * @param changeable whether the caller may change contact data: the page offers a form or the bare values
 * @param version to be sent back with a change */
@Schema(name = "Graduate")
record GraduateView(
        @Schema(required = true) String id,
        @Schema(required = true) int cohort,
        @Schema(required = true, examples = "2022010101") String studentNumber,
        @Schema(required = true) String name,
        @Schema(required = true) Gender gender,
        @Schema(required = true, examples = "430***********0011") String idNumber,
        @Schema(required = true) CodeAndName college,
        @Schema(required = true) CodeAndName major,
        @Schema(required = true) String className,
        @Schema(required = true, examples = "01/机电2201班") String classKey,
        @Schema(required = true) int programmeYears,
        @Schema(required = true, minimum = "0", maximum = "7") int difficulty,
        @Schema(required = true) boolean qualified,
        @Schema(required = true) boolean counted,
        @Schema(required = true) boolean onRoster,
        String phone,
        String email,
        DeclarationSummary declaration,
        @Schema(required = true) boolean changeable,
        @Schema(required = true) int version) {

    /** A college or major by its code. */
    @Schema(name = "CodeAndName")
    record CodeAndName(@Schema(required = true) String code, @Schema(required = true) String name) {}

    static GraduateView of(Graduate g, DeclarationSummary declaration, boolean changeable) {
        return new GraduateView(
                String.valueOf(g.id),
                g.cohortYear,
                g.studentNumber,
                g.name,
                g.gender,
                g.maskedIdNumber(),
                new CodeAndName(g.college.code, g.college.name),
                new CodeAndName(g.major.code, g.major.name),
                g.schoolClass.name,
                g.college.code + "/" + g.schoolClass.name,
                g.programmeYears,
                g.difficulty,
                g.qualified,
                g.counted,
                g.onRoster,
                blankToNull(g.phone),
                blankToNull(g.email),
                declaration,
                changeable,
                g.version);
    }

    // an empty text means that it was removed on purpose: a later roster file does not bring it back
    private static String blankToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
