package org.luoshi.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets anybody who kept a checkpoint prove that the log still begins with it. */
@Path("/api/v1/public/consistency")
@Tag(name = "public")
@RunOnVirtualThread
class PublicConsistencyResource {

    private final Proving proving;

    PublicConsistencyResource(Proving proving) {
        this.proving = proving;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "provePublicConsistency",
            summary = "Hashes that show that the log of one size is the beginning of the log of another size")
    public ConsistencyProofView prove(@QueryParam("from") Integer from, @QueryParam("to") Integer to) {
        return proving.publicConsistency(from, to);
    }
}
