package org.luoshi.evidence;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.EvidenceKind;

/** The parts of an upload, for the contract; the service reads them as a stream. */
@Schema(
        name = "EvidenceForm",
        requiredProperties = {"kind", "file"})
class EvidenceForm {

    public EvidenceKind kind;

    @Schema(type = SchemaType.STRING, format = "binary", description = "JPEG, PNG, WebP, HEIC or PDF, 20 MB at most")
    public String file;
}
