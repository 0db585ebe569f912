package org.luoshi.risk;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** The query parameters of the list of known employers. */
public class KnownEmployerQuery extends PageRequest {

    @QueryParam("q")
    @Size(max = 60)
    String q;
}
