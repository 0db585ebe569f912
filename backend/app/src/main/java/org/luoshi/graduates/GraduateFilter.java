package org.luoshi.graduates;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.luoshi.cohort.Gender;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;

/** Which graduates a list shows, and in what order; what is left out does not restrict. */
public class GraduateFilter {

    @Parameter(description = "Year of graduation", example = "2022")
    @QueryParam("cohort")
    @Min(1949)
    @Max(2999)
    public Integer cohort;

    @Parameter(description = "Code of a college", example = "01")
    @QueryParam("college")
    @Size(max = 20)
    public String college;

    @Parameter(description = "Code of a major", example = "460301")
    @QueryParam("major")
    @Size(max = 20)
    public String major;

    @Parameter(description = "Key of a class", example = "01/机电2201班")
    @QueryParam("class")
    @Size(max = 121)
    public String schoolClass;

    @Parameter(description = "Part of a name, the beginning of a student number, or a whole ID number")
    @QueryParam("q")
    @Size(max = 100)
    public String q;

    @Parameter(description = "State of the open or else the last declaration")
    @QueryParam("state")
    public State state;

    @Parameter(description = "Destination of the open or else the last declaration")
    @QueryParam("destination")
    public Destination destination;

    @Parameter(description = "In difficulty (R5.5): true or false")
    @QueryParam("difficulty")
    public Boolean difficulty;

    @Parameter(description = "Whether anything was handed in: a draft and an entry not yet confirmed do not count")
    @QueryParam("declared")
    public Boolean declared;

    @Parameter(description = "In the denominator (R2.1, R2.2)")
    @QueryParam("counted")
    public Boolean counted;

    @Parameter(
            description = "Counts as at stage reported: destinations separated by commas, EMPLOYED for all employed "
                    + "ones (the numerator, R2.3), NONE for graduates with no counting declaration",
            example = "EMPLOYED")
    @QueryParam("reportedAs")
    @Size(max = 400)
    public String reportedAs;

    @Parameter(description = "The same at stage verified", example = "CONTRACT,AGREEMENT")
    @QueryParam("verifiedAs")
    @Size(max = 400)
    public String verifiedAs;

    @Parameter(description = "Length of the programme in years", example = "3")
    @QueryParam("programme")
    @Min(1)
    @Max(9)
    public Integer programme;

    @QueryParam("gender")
    public Gender gender;

    @Parameter(description = "Exactly this mask of difficulty; 0 is none (R5.5)", example = "2")
    @QueryParam("difficultyCode")
    @Min(0)
    @Max(7)
    public Integer difficultyCode;

    @Parameter(
            description = "A review of theirs waits, at the class or the college, since before this moment (R7.1)",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @QueryParam("waitingBefore")
    @Size(max = 40)
    public String waitingBefore;

    @QueryParam("sort")
    @DefaultValue("studentNumber")
    public GraduateSort sort;
}
