package org.luoshi.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.idempotency.Idempotent;
import org.luoshi.reading.ProofReading;

/** What reviewers say about the reading of a proof (R8.1). */
@Path("/api/v1/evidence/{id}/reading/remarks")
@Tag(name = "review")
@RunOnVirtualThread
class ReadingRemarksResource {

    private final ReadingRemarkDesk desk;
    private final CurrentActor current;

    ReadingRemarksResource(ReadingRemarkDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER})
    @Operation(
            operationId = "remarkReading",
            summary = "Record that one sees something in a proof differently from what was read")
    public ProofReading remarkReading(@PathParam("id") String id, @NotNull @Valid NewReadingRemark body) {
        return desk.remark(Ids.of(id), body.field(), current.get());
    }
}
