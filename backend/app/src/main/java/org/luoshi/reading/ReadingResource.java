package org.luoshi.reading;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.luoshi.access.CurrentActor;
import org.luoshi.access.Roles;
import org.luoshi.evidence.EvidenceReading;

/** The text of a proof, as far as a machine can read it (R6.1). */
@Path("/api/v1/evidence/{id}/reading")
@Tag(name = "evidence")
@RunOnVirtualThread
class ReadingResource {

    private final ProofReadings readings;
    private final CurrentActor current;

    ReadingResource(ProofReadings readings, CurrentActor current) {
        this.readings = readings;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.COUNSELOR, Roles.CLASS_ADVISER, Roles.OFFICER, Roles.LEADER, Roles.OFFICE, Roles.INSPECTOR})
    @Operation(
            operationId = "getProofReading",
            summary = "What a machine read in a file, beside what was typed, with its places; advisory only")
    public ProofReading getProofReading(@PathParam("id") String id) {
        return readings.of(EvidenceReading.id(id), current.get());
    }
}
