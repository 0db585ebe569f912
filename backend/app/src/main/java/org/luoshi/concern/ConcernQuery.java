package org.luoshi.concern;

import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** The query parameters of the list of concerns. */
public class ConcernQuery extends PageRequest {

    @QueryParam("cohort")
    Integer cohort;

    @QueryParam("status")
    ConcernStatus status;

    @QueryParam("kind")
    ConcernKind kind;
}
