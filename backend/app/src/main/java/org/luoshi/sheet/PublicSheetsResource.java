package org.luoshi.sheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the code on a printed sheet leads. */
@Path("/api/v1/public/weekly-reports")
@Tag(name = "public")
@RunOnVirtualThread
class PublicSheetsResource {

    private final PublicSheets sheets;

    PublicSheetsResource(PublicSheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "getPublicWeeklySheet",
            summary = "Whether a code is that of a signed sheet, with its figures and signer; nothing about a graduate")
    public PublicSheetView get(@PathParam("code") String code) {
        return sheets.of(code);
    }
}
