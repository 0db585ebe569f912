package org.luoshi.assistance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.luoshi.listing.PageRequest;

/** Which graduates the list of help shows; a {@code @BeanParam}. */
public class AssistanceQuery extends PageRequest {

    /** Whom the list is about. */
    @Schema(name = "AssistanceGroup")
    public enum Group {
        IN_DIFFICULTY,
        /** Not in difficulty, and no employed destination is verified (R5.4). */
        WITHOUT_WORK
    }

    /** Its order. */
    @Schema(name = "AssistanceOrder")
    public enum Order {
        /** Whoever is placed or documented last; those without an entry first, then by the day of the last one. */
        LONGEST_WITHOUT(
                "case when s.standing in ('HELPED', 'NONE') then 0 else 1 end, s.last_on, s.student_number, s.id"),
        STUDENT_NUMBER("s.student_number, s.id"),
        CLASS("s.college, s.class_name, s.student_number, s.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    @Parameter(description = "Year of graduation", example = "2022")
    @QueryParam("cohort")
    @NotNull
    @Min(1949)
    @Max(2999)
    public Integer cohort;

    @Parameter(description = "Code of a college", example = "01")
    @QueryParam("college")
    @Size(max = 20)
    public String college;

    @Parameter(description = "Key of a class", example = "01/机电2201班")
    @QueryParam("class")
    @Size(max = 121)
    public String schoolClass;

    @Parameter(description = "Part of a name, or the beginning of a student number")
    @QueryParam("q")
    @Size(max = 100)
    public String q;

    @QueryParam("group")
    @DefaultValue("IN_DIFFICULTY")
    public Group group;

    @Parameter(
            description = "At least these difficulties, as a mask: 1 employment, 2 family, 4 disability",
            example = "2")
    @QueryParam("difficulty")
    @Min(1)
    @Max(7)
    public Integer difficulty;

    @QueryParam("standing")
    public Standing standing;

    @Parameter(description = "No entry for as long as the targets say, though neither placed nor documented")
    @QueryParam("quiet")
    public Boolean quiet;

    @Parameter(description = "Does not want work, without a verified proof of it (R5.5)")
    @QueryParam("proofMissing")
    public Boolean proofMissing;

    @QueryParam("targetsMet")
    public Boolean targetsMet;

    @QueryParam("sort")
    @DefaultValue("LONGEST_WITHOUT")
    public Order sort;
}
