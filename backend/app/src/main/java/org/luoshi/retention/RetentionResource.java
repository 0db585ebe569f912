package org.luoshi.retention;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** How long personal data is kept, cohort by cohort, with the dry run of its deletion. */
@Path("/api/v1/retention")
@Tag(name = "retention")
@RunOnVirtualThread
class RetentionResource {

    /** Every cohort. */
    @Schema(name = "Retentions")
    record All(@Schema(required = true) List<RetentionView> items) {}

    private final Retention retention;
    private final CurrentActor current;

    RetentionResource(Retention retention, CurrentActor current) {
        this.retention = retention;
        this.current = current;
    }

    @GET
    @RolesAllowed(Roles.OFFICE)
    @Operation(
            operationId = "listRetention",
            summary = "Until when each cohort's personal data is kept, and what its deletion would take: a dry run")
    public All list() {
        return new All(retention.list());
    }

    @PUT
    @Path("/{year}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "changeRetention", summary = "Keep the personal data of a cohort until another day")
    public RetentionView change(@PathParam("year") int cohort, @Valid @NotNull RetentionChange body) {
        return retention.change(cohort, body, current.get());
    }
}
