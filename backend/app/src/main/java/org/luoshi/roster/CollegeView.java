package org.luoshi.roster;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A secondary college of a cohort with the majors and classes that the caller may see. */
@Schema(name = "CollegeOfCohort")
record CollegeView(
        @Schema(required = true, examples = "01") String code,
        @Schema(required = true, examples = "机电工程学院") String name,
        @Schema(required = true) List<MajorView> majors,
        @Schema(required = true) List<ClassView> classes) {

    /** A major of the college. */
    @Schema(name = "MajorOfCollege")
    record MajorView(@Schema(required = true, examples = "460301") String code, @Schema(required = true) String name) {}

    /** A class of the college.
     * @param key how a query names it
     * @param graduates how many graduates of it the roster has, counted or not */
    @Schema(name = "ClassOfCollege")
    record ClassView(
            @Schema(required = true, examples = "01/机电2201班") String key,
            @Schema(required = true) String name,
            @Schema(required = true) long graduates) {}
}
