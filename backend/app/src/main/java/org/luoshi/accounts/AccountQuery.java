package org.luoshi.accounts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** Which accounts are asked for; a {@code @BeanParam}. */
public class AccountQuery extends PageRequest {

    @QueryParam("cohort")
    @NotNull
    public Integer cohort;

    @QueryParam("kind")
    @DefaultValue("GRADUATE")
    public AccountKind kind;

    @QueryParam("college")
    @Size(max = 20)
    public String college;

    /** Key of a class. */
    @QueryParam("class")
    @Size(max = 121)
    public String schoolClass;

    @QueryParam("state")
    public AccountState state;

    @QueryParam("disabled")
    public Boolean disabled;

    /** Part of a name, or the beginning of a number. */
    @QueryParam("q")
    @Size(max = 100)
    public String q;
}
