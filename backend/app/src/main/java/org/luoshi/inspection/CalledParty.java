package org.luoshi.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who was called. */
@Schema(name = "CalledParty")
enum CalledParty {
    GRADUATE,
    EMPLOYER,
    SCHOOL,
    /** A parent, a register of companies, whoever else can know. */
    OTHER
}
