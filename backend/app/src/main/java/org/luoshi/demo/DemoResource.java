package org.luoshi.demo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says how far the demo school is, so that a page can tell why figures still move. */
@Path("/api/v1/demo")
@Tag(name = "demo")
@RunOnVirtualThread
class DemoResource {

    private final DemoProgress progress;

    DemoResource(DemoProgress progress) {
        this.progress = progress;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getDemo", summary = "Whether a demo school is being loaded, and how far it is")
    public DemoView get() {
        return progress.view();
    }
}
