package org.luoshi.risk;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** The query parameters of the clusters. */
public class ClusterQuery extends PageRequest {

    @QueryParam("cohort")
    @NotNull
    Integer cohort;

    @QueryParam("kind")
    ClusterKind kind;
}
