package org.luoshi.sheet;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** Which weekly sheets are asked for; a {@code @BeanParam}. */
public class SheetQuery extends PageRequest {

    @QueryParam("cohort")
    public Integer cohort;

    @QueryParam("college")
    @Size(max = 20)
    public String college;

    @QueryParam("week")
    @Pattern(regexp = SheetWeek.PATTERN)
    public String week;

    @QueryParam("state")
    public SheetState state;
}
