package org.luoshi.reconcile;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** Which changes still to be made in the register are asked for; a {@code @BeanParam}. */
public class BacklogQuery extends PageRequest {

    @QueryParam("college")
    @Size(max = 20)
    public String college;

    @QueryParam("owner")
    public Owner owner;

    /** Waiting for so many days at least. */
    @QueryParam("minDays")
    @Min(0)
    public Integer minDays;
}
