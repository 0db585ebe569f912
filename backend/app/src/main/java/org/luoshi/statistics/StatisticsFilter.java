package org.luoshi.statistics;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is counted; a {@code @BeanParam}. Kept as typed by the caller, so that each wrong value is named ({@link Question}). */
public class StatisticsFilter {

    @QueryParam("cohort")
    @Parameter(
            required = true,
            description = "Year of graduation",
            example = "2022",
            schema = @Schema(type = SchemaType.INTEGER))
    public String cohort;

    @QueryParam("stage")
    @Parameter(
            description = "How far a declaration must have come to count",
            schema = @Schema(implementation = Stage.class, defaultValue = "verified"))
    public String stage;

    @QueryParam("asOf")
    @Parameter(
            description =
                    "Moment of the figures, with its offset; it stands for a position of the log. Now, if left out",
            example = "2022-08-31T15:59:59Z",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    public String asOf;

    @QueryParam("college")
    @Parameter(description = "Code of a college", example = "01")
    public String college;

    @QueryParam("major")
    @Parameter(description = "Code of a major", example = "460201")
    public String major;

    @QueryParam("class")
    @Parameter(description = "Key of a class: code of its college, a slash, its name", example = "01/机电2201班")
    public String schoolClass;
}
