package org.luoshi.statistics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Reach;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** The figures (R2, R3): counts kept with every change, restricted to what the caller may see. */
@Path("/api/v1/statistics")
@Tag(name = "statistics")
@RunOnVirtualThread
class StatisticsResource {

    private final CurrentActor current;
    private final EmploymentStatistics statistics;
    private final Progress progress;
    private final Trend trend;
    private final Recount recount;

    StatisticsResource(
            CurrentActor current, EmploymentStatistics statistics, Progress progress, Trend trend, Recount recount) {
        this.current = current;
        this.statistics = statistics;
        this.progress = progress;
        this.trend = trend;
        this.recount = recount;
    }

    @GET
    @Path("/rates")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @RolesAllowed({
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR,
        Roles.REPORTING
    })
    @Operation(
            operationId = "rates",
            summary = "Employment rates by college, major, class, programme, gender or difficulty")
    @APIResponse(
            responseCode = "200",
            description = "The rates, in the format that Accept asks for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RatesView.class)),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Tabular.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", ref = "Problem404")
    public RatesView rates(
            @BeanParam StatisticsFilter filter,
            @QueryParam("by")
                    @Parameter(
                            description = "What to group by",
                            schema = @Schema(implementation = Dimension.class, defaultValue = "college"))
                    String by,
            @Context HttpHeaders headers)
            throws SQLException {
        var question = Question.of(filter, "by", by, Dimension.values(), Dimension::key, Dimension.COLLEGE);
        return statistics.rates(question.question(), question.by(), reach(), Language.of(headers));
    }

    @GET
    @Path("/destinations")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @RolesAllowed({
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR,
        Roles.REPORTING
    })
    @Operation(operationId = "destinations", summary = "Graduates by destination, form, or the ministry's groups")
    @APIResponse(
            responseCode = "200",
            description = "The counts, in the format that Accept asks for",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DestinationsView.class)),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Tabular.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", ref = "Problem404")
    public DestinationsView destinations(
            @BeanParam StatisticsFilter filter,
            @QueryParam("grouping")
                    @Parameter(
                            description = "How destinations are added up",
                            schema = @Schema(implementation = Grouping.class, defaultValue = "destination"))
                    String grouping,
            @Context HttpHeaders headers)
            throws SQLException {
        var question =
                Question.of(filter, "grouping", grouping, Grouping.values(), Grouping::key, Grouping.DESTINATION);
        return statistics.destinations(question.question(), question.by(), reach(), Language.of(headers));
    }

    @GET
    @Path("/progress")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @RolesAllowed({
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR,
        Roles.REPORTING
    })
    @Operation(operationId = "progress", summary = "Who has not declared, what waits for whom, what is overdue")
    @APIResponse(
            responseCode = "200",
            description = "The figures by college or class, in the format that Accept asks for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProgressView.class)),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Tabular.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", ref = "Problem404")
    public ProgressView progress(
            @QueryParam("cohort")
                    @Parameter(
                            required = true,
                            description = "Year of graduation",
                            example = "2022",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String cohort,
            @QueryParam("by")
                    @Parameter(
                            description = "What to group by",
                            schema = @Schema(implementation = ProgressGrouping.class, defaultValue = "college"))
                    String by,
            @QueryParam("college") @Parameter(description = "Code of a college", example = "01") String college,
            @QueryParam("asOf")
                    @Parameter(
                            description = "Moment of the figures, with its offset; it stands for a position of the log."
                                    + " Now, if left out",
                            example = "2022-08-31T15:59:59Z",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf)
            throws SQLException {
        return progress.of(Question.cohort(cohort), Question.progressBy(by), college, Question.moment(asOf), reach());
    }

    @GET
    @Path("/trend")
    @Produces({MediaType.APPLICATION_JSON, Tabular.CSV, Tabular.XLSX})
    @RolesAllowed({
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR,
        Roles.REPORTING
    })
    @Operation(operationId = "trend", summary = "Rates at the three stages, day by day or week by week")
    @APIResponse(
            responseCode = "200",
            description = "The points, in the format that Accept asks for",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrendView.class)),
                @Content(mediaType = Tabular.CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Tabular.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", ref = "Problem404")
    public TrendView trend(
            @QueryParam("cohort")
                    @Parameter(
                            required = true,
                            description = "Year of graduation",
                            example = "2022",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String cohort,
            @QueryParam("college") @Parameter(description = "Code of a college", example = "01") String college,
            @QueryParam("interval")
                    @Parameter(
                            description = "Days of Asia/Shanghai, or weeks of ISO 8601",
                            schema = @Schema(implementation = TrendInterval.class, defaultValue = "day"))
                    String interval) {
        return trend.of(Question.cohort(cohort), college, Question.interval(interval), reach());
    }

    @POST
    @Path("/recount")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "recount",
            summary = "Compare the kept counts with a plain recount, and correct them if asked to")
    public RecountView recount(
            @QueryParam("cohort")
                    @Parameter(
                            required = true,
                            description = "Year of graduation",
                            example = "2022",
                            schema = @Schema(type = SchemaType.INTEGER))
                    String cohort,
            @QueryParam("repair")
                    @Parameter(
                            description = "Correct the kept counts; otherwise only report",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String repair) {
        return recount.of(Question.cohort(cohort), Question.flag("repair", repair), current.get());
    }

    private Reach reach() {
        return current.get().reach();
    }
}
