package org.luoshi.inspection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** The query parameters of a list of samples. */
public class SampleQuery extends PageRequest {

    @QueryParam("stratum")
    @Size(max = 80)
    String stratum;

    /** Of the last finding. */
    @QueryParam("outcome")
    FindingOutcome outcome;

    /** Only those of a mutual check about which the two colleges said different last words, both of which the caller may see. */
    @QueryParam("disagreeing")
    Boolean disagreeing;

    /** Only those without a last word. */
    @QueryParam("open")
    Boolean open;
}
