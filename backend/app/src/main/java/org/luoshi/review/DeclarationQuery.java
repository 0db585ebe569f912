package org.luoshi.review;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.luoshi.declaration.State;
import org.luoshi.listing.PageRequest;
import org.luoshi.policy.Destination;

/** The query parameters of the list of declarations. */
public class DeclarationQuery extends PageRequest {

    @QueryParam("cohort")
    Integer cohort;

    @QueryParam("graduateId")
    @Pattern(regexp = NewDeclaration.ID)
    String graduateId;

    @QueryParam("state")
    State state;

    @QueryParam("destination")
    Destination destination;

    @QueryParam("college")
    @Size(max = 20)
    String college;

    @QueryParam("major")
    @Size(max = 20)
    String major;

    @QueryParam("class")
    @Size(max = 120)
    String schoolClass;
}
