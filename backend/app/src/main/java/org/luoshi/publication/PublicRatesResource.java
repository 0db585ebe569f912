package org.luoshi.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.report.ReportKind;

/** Published employment rates, for anybody and any site (R9.2). */
@Path("/api/v1/public/initial-rates")
@Tag(name = "public")
@RunOnVirtualThread
class PublicRatesResource {

    private final PublicRates rates;
    private final ObjectMapper json;

    PublicRatesResource(PublicRates rates, ObjectMapper json) {
        this.rates = rates;
        this.json = json;
    }

    /** The years with a published rate, the newest first. */
    @Schema(name = "InitialRateYears")
    record Years(List<YearView> items, long total, int page, int size) {}

    @GET
    @PermitAll
    @Operation(operationId = "listInitialRates", summary = "The initial rate of every published year, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Years.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag that was sent")
    public Response list(@Context Request request) {
        List<YearView> years = rates.years();
        return Cached.answer(
                        text(new Years(years, years.size(), 0, Math.max(1, years.size()))),
                        MediaType.APPLICATION_JSON,
                        request)
                .build();
    }

    @GET
    @Path("/{year}")
    @PermitAll
    @Operation(
            operationId = "getInitialRate",
            summary = "The published rate of a year with its tables, small groups hidden, and how to verify it")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = InitialRateView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag that was sent")
    public Response get(
            @PathParam("year") int year,
            @QueryParam("kind") @DefaultValue("INITIAL") ReportKind kind,
            @QueryParam("number") Integer number,
            @Context Request request) {
        return Cached.answer(text(rates.one(year, kind, number)), MediaType.APPLICATION_JSON, request)
                .build();
    }

    @GET
    @Path("/{year}/signed.json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "getSignedRate",
            summary = "What was published, byte for byte: canonical JSON whose SHA-256 the signed text names")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag that was sent")
    public Response signed(
            @PathParam("year") int year,
            @QueryParam("kind") @DefaultValue("INITIAL") ReportKind kind,
            @QueryParam("number") Integer number,
            @Context Request request) {
        return Cached.answer(rates.signed(year, kind, number), MediaType.APPLICATION_JSON, request)
                .build();
    }

    private String text(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
