package org.luoshi.accounts;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.problem.Language;
import org.luoshi.spreadsheet.CsvLine;

/** The making of accounts, class by class, and the letters that open them. */
@Path("/api/v1")
@Tag(name = "accounts")
@RunOnVirtualThread
class AccountRunsResource {

    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv";

    private final AccountDesk desk;
    private final AccountList list;
    private final Letters letters;
    private final CurrentActor current;

    AccountRunsResource(AccountDesk desk, AccountList list, Letters letters, CurrentActor current) {
        this.desk = desk;
        this.list = list;
        this.letters = letters;
        this.current = current;
    }

    @POST
    @Path("/account-runs")
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "makeAccounts",
            summary = "Make the accounts of a class, a college or a cohort that are not there yet, in the background",
            description = "Asked again it makes none: everybody is looked up in Keycloak by their number first.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; poll GET /account-runs/{id}",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountRunView.class)))
    public Response start(@NotNull @Valid NewAccountRun body) {
        return Response.accepted(desk.start(body, current.get())).build();
    }

    @GET
    @Path("/account-runs")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "listAccountRuns", summary = "The last runs of a cohort, the newest first")
    public AccountRunView.All runs(@QueryParam("cohort") @NotNull Integer cohort) {
        return list.runs(cohort);
    }

    @GET
    @Path("/account-runs/{id}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "getAccountRun", summary = "How far a run is")
    public AccountRunView run(@PathParam("id") long id) {
        return list.run(id);
    }

    @POST
    @Path("/activation-letters")
    @Produces({PDF, CSV})
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "makeActivationLetters",
            summary =
                    "New codes for the accounts of a class that nobody activated yet: letters to print, or a list of links",
            description =
                    "PDF, or csv by Accept. The codes are in this answer and nowhere else; former ones open nothing any more.")
    @APIResponse(
            responseCode = "200",
            description = "The letters",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response letters(@NotNull @Valid NewAccountRun body, @Context HttpHeaders headers) {
        List<Letters.Letter> made = letters.make(body, current.get());
        Locale language = Language.of(headers);
        boolean csv = headers.getAcceptableMediaTypes().getFirst().toString().startsWith(CSV);
        byte[] content = csv ? links(made) : PrintedLetters.of(made, language);
        return Response.ok(content, csv ? CSV + ";charset=UTF-8" : PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"activation-letters." + (csv ? "csv" : "pdf") + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static byte[] links(List<Letters.Letter> made) {
        StringBuilder csv = new StringBuilder().append(CsvLine.BYTE_ORDER_MARK);
        csv.append(CsvLine.of(List.of("number", "name", "class", "link", "until")));
        made.forEach(one -> csv.append(CsvLine.of(List.of(
                one.number(), one.name(), one.place(), one.link(), one.until().toString()))));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
