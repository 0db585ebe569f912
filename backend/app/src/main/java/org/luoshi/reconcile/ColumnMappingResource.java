package org.luoshi.reconcile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** Which heading of the national register's files is which column. */
@Path("/api/v1/cohorts/{year}/column-mapping")
@Tag(name = "reconciliation")
@RunOnVirtualThread
class ColumnMappingResource {

    private final ColumnMappings mappings;
    private final Coverage coverage;
    private final CurrentActor actor;

    ColumnMappingResource(ColumnMappings mappings, Coverage coverage, CurrentActor actor) {
        this.mappings = mappings;
        this.coverage = coverage;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({Roles.OFFICER, Roles.OFFICE})
    @Operation(
            operationId = "getColumnMapping",
            summary = "The columns of the layout, and headings that the school explained")
    public ColumnMappingView get(@PathParam("year") int year) {
        coverage.requireCohort(year);
        return ColumnMappingView.of(mappings.of(year));
    }

    @PUT
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "setColumnMapping", summary = "Explain headings of the register's files for this cohort")
    public ColumnMappingView set(@PathParam("year") int year, @NotNull @Valid ColumnMappingChange body) {
        coverage.requireCohort(year);
        mappings.remember(year, ColumnMappings.read(body.mapping()), true, actor.get());
        return ColumnMappingView.of(mappings.of(year));
    }
}
