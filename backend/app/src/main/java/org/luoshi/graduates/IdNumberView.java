package org.luoshi.graduates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An ID number in full, for the reason given and no longer than that. */
@Schema(name = "RevealedIdNumber")
record IdNumberView(@Schema(required = true) String idNumber) {}
