package org.luoshi.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;

/** The result of an inspection, as data and on paper (R8.2). */
@Path("/api/v1/inspections/{id}")
@Tag(name = "inspections")
@RunOnVirtualThread
class ResultResource {

    private static final String PDF = "application/pdf";

    private final Results results;
    private final Inspections inspections;
    private final CurrentActor current;
    private final Clock clock;

    ResultResource(Results results, Inspections inspections, CurrentActor current, Clock clock) {
        this.results = results;
        this.inspections = inspections;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/result")
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getInspectionResult",
            summary = "Findings by stratum with their distortion rate and its 95 % interval (Clopper-Pearson)")
    @APIResponse(responseCode = "200", description = "OK")
    @APIResponse(responseCode = "409", ref = "Problem409")
    public ResultView result(@PathParam("id") long id) {
        return results.of(id, current.get());
    }

    @GET
    @Path("/result.pdf")
    @Produces(PDF)
    @RolesAllowed({Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "printInspectionResult", summary = "The result on paper")
    @APIResponse(
            responseCode = "200",
            description = "A PDF with its font in it",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "409", ref = "Problem409")
    public Response pdf(@PathParam("id") long id, @Context HttpHeaders headers) {
        ResultView result = results.of(id, current.get());
        byte[] file = new PrintedResult(Language.of(headers))
                .of(inspections.view(id, current.get()), result, clock.instant());
        return Response.ok(file, PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inspection-" + id + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
