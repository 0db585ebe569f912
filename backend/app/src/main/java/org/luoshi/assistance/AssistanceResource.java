package org.luoshi.assistance;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.Actor;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** Help for graduates in difficulty and for those without work (R5.4, R5.5). */
@Path("/api/v1/assistance")
@Tag(name = "assistance")
@RunOnVirtualThread
class AssistanceResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Assistances assistances;
    private final CurrentActor current;

    AssistanceResource(Assistances assistances, CurrentActor current) {
        this.assistances = assistances;
        this.current = current;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX})
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "listAssistance",
            summary = "Graduates in difficulty, or those without work, and the help they got",
            description = "As csv or xlsx (by Accept) the whole list that the filter leaves, without page and size.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole list as a file",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AssistanceView.OfPage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(@Valid @BeanParam AssistanceQuery query, @Context HttpHeaders headers) {
        Actor actor = current.get();
        Locale language = Language.of(headers);
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (wanted.toString().startsWith(CSV)) {
                List<AssistanceView> all = whole(query, actor);
                return file("assistance.csv", CSV + ";charset=UTF-8", out -> AssistanceFile.csv(all, language, out));
            }
            if (wanted.toString().startsWith(XLSX)) {
                List<AssistanceView> all = whole(query, actor);
                return file("assistance.xlsx", XLSX, out -> AssistanceFile.xlsx(all, language, out));
            }
        }
        return Response.ok(assistances.page(query, actor), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/board")
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getAssistanceBoard",
            summary =
                    "The 100 % of R5.5 by college as counts: placed, being helped, documented without intention, none",
            description =
                    "Each count opens its list: GET /assistance with college and standing, quiet or proofMissing.")
    public BoardView board(@QueryParam("cohort") @NotNull @Min(1949) @Max(2999) Integer cohort) {
        return assistances.board(cohort, current.get());
    }

    private List<AssistanceView> whole(AssistanceQuery query, Actor actor) {
        return assistances.slice(query, actor, 0, Integer.MAX_VALUE);
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
