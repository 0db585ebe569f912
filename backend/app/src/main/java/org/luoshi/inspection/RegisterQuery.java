package org.luoshi.inspection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** The query parameters of the register. */
public class RegisterQuery extends PageRequest {

    @QueryParam("cohort")
    Integer cohort;

    /** Id under which somebody acts. */
    @QueryParam("person")
    @Size(max = 64)
    String person;

    /** Code of the graduate's college. */
    @QueryParam("college")
    @Size(max = 20)
    String college;

    @QueryParam("part")
    ResponsiblePart part;

    /** Only those with an appeal that nobody decided yet. */
    @QueryParam("appealed")
    Boolean appealed;
}
