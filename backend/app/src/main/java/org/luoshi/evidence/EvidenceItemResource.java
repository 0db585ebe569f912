package org.luoshi.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;

/** One piece of evidence: taking it back. A class of its own, because a request is given to one class by the beginning of its path. */
@Path("/api/v1/evidence/{id}")
@Tag(name = "evidence")
@RunOnVirtualThread
class EvidenceItemResource {

    private final EvidenceDesk desk;
    private final CurrentActor current;

    EvidenceItemResource(EvidenceDesk desk, CurrentActor current) {
        this.desk = desk;
        this.current = current;
    }

    @DELETE
    @RolesAllowed({Roles.GRADUATE, Roles.COUNSELOR, Roles.CLASS_ADVISER})
    @Operation(operationId = "deleteEvidence", summary = "Take a piece of evidence of a draft back")
    public void deleteEvidence(@PathParam("id") String id) {
        desk.remove(EvidenceReading.id(id), current.get());
    }
}
