package org.luoshi.reconcile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.luoshi.access.Actor;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Repeats;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Language;
import org.luoshi.spreadsheet.SheetFile;
import org.luoshi.spreadsheet.SheetUpload;

/** Exports of the national register held against the school, record by record (R1.1). */
@Path("/api/v1/cohorts/{year}/reconciliations")
@Tag(name = "reconciliation")
@RunOnVirtualThread
class ReconciliationsResource {

    private final ReconcileDesk desk;
    private final Reconciliations reconciliations;
    private final Differences differences;
    private final Coverage coverage;
    private final Repeats repeats;
    private final CurrentActor current;

    ReconciliationsResource(
            ReconcileDesk desk,
            Reconciliations reconciliations,
            Differences differences,
            Coverage coverage,
            Repeats repeats,
            CurrentActor current) {
        this.desk = desk;
        this.reconciliations = reconciliations;
        this.differences = differences;
        this.coverage = coverage;
        this.repeats = repeats;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "reconcile",
            summary = "Hand in an export of the national register and hold it against the school",
            description =
                    "xlsx, or csv in UTF-8 or GBK, of the 32 columns, with candidate or ID number where the file has them."
                            + " Headings that are not known are answered with register-rejected, naming those found; send the part"
                            + " mapping, JSON of heading and column, an empty column leaving it out. It is remembered.")
    @APIResponse(
            responseCode = "201",
            description = "Compared; the differences are in its list",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReconciliationView.class)))
    @APIResponse(
            responseCode = "422",
            description = "register-rejected: the file cannot be read, or its columns cannot be told apart",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = RegisterRejected.class)))
    public Response reconcile(
            @PathParam("year") int year,
            @RestForm("file") FileUpload file,
            @RestForm("mapping") String mapping,
            @RestForm("college") String college) {
        Actor actor = current.get();
        coverage.ofFile(year, blank(college), actor);
        SheetUpload upload = SheetUpload.of(file);
        Optional<String> key = repeats.key();
        if (key.isEmpty()) {
            return desk.handIn(year, blank(college), mapping, upload, actor, made -> answer(made, actor));
        }
        Object[] content = {year, blank(college), mapping, upload.name(), upload.sha256()};
        return repeats.<Response>once(
                key.get(),
                content,
                keep -> desk.handIn(
                        year, blank(college), mapping, upload, actor, made -> keep.apply(answer(made, actor))));
    }

    private static String blank(String college) {
        return college == null || college.isBlank() ? null : college.strip();
    }

    private Response answer(Reconciliation made, Actor actor) {
        return Response.created(URI.create("/api/v1/cohorts/" + made.cohortYear + "/reconciliations/" + made.id))
                .entity(reconciliations.view(made, actor))
                .build();
    }

    @GET
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Operation(operationId = "listReconciliations", summary = "Reconciliations of a cohort, the newest first")
    public ReconciliationView.OfPage list(@PathParam("year") int year, @Valid @BeanParam PageRequest page) {
        coverage.requireCohort(year);
        return reconciliations.list(year, page, current.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "getReconciliation",
            summary = "One reconciliation, with its progress since the one before")
    public ReconciliationView get(@PathParam("year") int year, @PathParam("id") long id) {
        Actor actor = current.get();
        return reconciliations.view(reconciliations.require(year, id, actor), actor);
    }

    @GET
    @Path("/{id}/differences")
    @Produces({MediaType.APPLICATION_JSON, SheetFile.XLSX})
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "listDifferences",
            summary = "What does not agree: with its owner, and where to mend it",
            description = "As xlsx (by Accept) the whole list that the filter leaves, without page and size.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole list as a file",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DifferenceView.OfPage.class)),
                @Content(mediaType = SheetFile.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response differences(
            @PathParam("year") int year,
            @PathParam("id") long id,
            @Valid @BeanParam DifferenceQuery query,
            @Context HttpHeaders headers) {
        Actor actor = current.get();
        Reconciliation run = reconciliations.require(year, id, actor);
        if (asFile(headers)) {
            Locale language = Language.of(headers);
            List<DifferenceView> all = differences.page(run, query, 0, Integer.MAX_VALUE, actor);
            StreamingOutput body = out -> DifferenceSheet.write(all, language, out);
            return Response.ok(body, SheetFile.XLSX)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"differences-" + id + ".xlsx\"")
                    .build();
        }
        DifferenceView.OfPage page = new DifferenceView.OfPage(
                differences.page(run, query, query.offset(), query.size, actor),
                differences.count(run, query, actor),
                query.page,
                query.size);
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static boolean asFile(HttpHeaders headers) {
        for (MediaType wanted : headers.getAcceptableMediaTypes()) {
            if (wanted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (wanted.toString().startsWith(SheetFile.XLSX)) {
                return true;
            }
        }
        return false;
    }
}
