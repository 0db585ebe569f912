package org.luoshi.graduates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Language;

/** Graduates, as far as the caller may see them. */
@Path("/api/v1/graduates")
@Tag(name = "graduates")
@RunOnVirtualThread
class GraduatesResource {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A page of graduates, named for the contract. */
    @Schema(name = "PageOfGraduates")
    record GraduatePage(
            @Schema(required = true) List<GraduateView> items,
            @Schema(required = true) long total,
            @Schema(required = true) int page,
            @Schema(required = true) int size) {}

    private final Graduates graduates;
    private final GraduateDesk desk;
    private final GraduateExport export;
    private final CurrentActor actor;

    GraduatesResource(Graduates graduates, GraduateDesk desk, GraduateExport export, CurrentActor actor) {
        this.graduates = graduates;
        this.desk = desk;
        this.export = export;
        this.actor = actor;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX})
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(
            operationId = "listGraduates",
            summary = "The graduates the caller may see",
            description = "As csv or xlsx (by Accept) the whole list that the filter leaves, without page and size.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole list as a file",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = GraduatePage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response list(
            @Valid @BeanParam GraduateFilter filter, @Valid @BeanParam PageRequest page, @Context HttpHeaders headers) {
        Actor caller = actor.get();
        Locale language = Language.of(headers);
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                break;
            }
            if (wanted.toString().startsWith(CSV)) {
                return file("graduates.csv", CSV + ";charset=UTF-8", out -> export.csv(filter, caller, language, out));
            }
            if (wanted.toString().startsWith(XLSX)) {
                return file("graduates.xlsx", XLSX, out -> export.xlsx(filter, caller, language, out));
            }
        }
        return Response.ok(graduates.list(filter, page, caller), MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "getGraduate", summary = "One graduate")
    public GraduateView get(@PathParam("id") long id) {
        return graduates.view(id, actor.get());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.LEADER, Roles.OFFICE})
    @Operation(
            operationId = "changeGraduate",
            summary = "Change contact data; the office also the difficulty. Everything else follows from the roster")
    public GraduateView change(@PathParam("id") long id, @Valid @NotNull GraduateChange body) {
        return desk.change(id, body, actor.get());
    }

    @POST
    @Path("/{id}/id-number-reveals")
    @RolesAllowed({
        Roles.GRADUATE,
        Roles.COUNSELOR,
        Roles.CLASS_ADVISER,
        Roles.OFFICER,
        Roles.LEADER,
        Roles.OFFICE,
        Roles.INSPECTOR
    })
    @Operation(operationId = "revealIdNumber", summary = "Show an ID number in full; who, when and why is logged")
    public IdNumberView reveal(@PathParam("id") long id, @Valid @NotNull IdNumberReveal body) {
        return desk.reveal(id, body, actor.get());
    }

    private static Response file(String name, String type, StreamingOutput content) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
