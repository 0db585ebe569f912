package org.luoshi.sheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.problem.Text;

/** What the leader does with a confirmed sheet: looks through the sample, signs, or sends it back (R7.2, R8.1). */
@Path("/api/v1/weekly-reports")
@Tag(name = "weekly sheets")
@RunOnVirtualThread
class SheetSignaturesResource {

    private final SheetSampleDesk samples;
    private final SheetSigning signing;
    private final SheetDesk desk;
    private final SheetViews views;
    private final SheetSettings settings;
    private final CurrentActor current;
    private final Clock clock;

    SheetSignaturesResource(
            SheetSampleDesk samples,
            SheetSigning signing,
            SheetDesk desk,
            SheetViews views,
            SheetSettings settings,
            CurrentActor current,
            Clock clock) {
        this.samples = samples;
        this.signing = signing;
        this.desk = desk;
        this.views = views;
        this.settings = settings;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/sample")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getSheetSample",
            summary = "The declarations drawn for the leader, by risk and from the root alone")
    public SampleView sample(@PathParam("id") long id) {
        return samples.sample(id, current.get());
    }

    @POST
    @Path("/{id}/sample")
    @Idempotent
    @RolesAllowed(Roles.LEADER)
    @Operation(operationId = "lookAtSample", summary = "Say what one drawn declaration turned out to be")
    public SampleView look(@PathParam("id") long id, @NotNull @Valid Look body) {
        return samples.look(id, body, current.get());
    }

    @GET
    @Path("/statements")
    @RolesAllowed({Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(operationId = "listSheetStatements", summary = "What a leader states with a signature, one by one")
    public List<StatementView> statements() {
        return Arrays.stream(SheetStatement.values())
                .map(one -> new StatementView(one, one.rule(), one.text()))
                .toList();
    }

    /** A statement with the rule behind it. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "SheetStatementText")
    record StatementView(SheetStatement code, String rule, Text text) {}

    @POST
    @Path("/{id}/signature")
    @Idempotent
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "signWeeklySheet",
            summary =
                    "Sign a sheet, once: needs a fresh log-in at the page (auth_time within five minutes, RFC 9470) that signed no other sheet")
    public SheetView sign(@PathParam("id") long id, @NotNull @Valid Signing body) {
        FreshLogin.require(current.loggedInAt(), clock.instant(), settings.freshLogin());
        signing.sign(id, body, current.get(), current.logIn());
        return views.one(id, current.get());
    }

    @POST
    @Path("/{id}/return")
    @Idempotent
    @RolesAllowed(Roles.LEADER)
    @Operation(
            operationId = "sendWeeklySheetBack",
            summary = "Send a confirmed sheet back to the officer with a reason")
    public SheetView sendBack(@PathParam("id") long id, @NotNull @Valid SendingBack body) {
        desk.sendBack(id, body.reason(), current.get());
        return views.one(id, current.get());
    }
}
