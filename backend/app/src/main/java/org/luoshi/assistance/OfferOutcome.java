package org.luoshi.assistance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an offer of a job ended. */
@Schema(name = "OfferOutcome")
public enum OfferOutcome {
    OPEN,
    ACCEPTED,
    /** The graduate did not want it. */
    DECLINED,
    /** The employer took somebody else. */
    REFUSED
}
