package org.luoshi.reconcile;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.luoshi.listing.PageRequest;

/** Which differences are asked for; a {@code @BeanParam}. */
public class DifferenceQuery extends PageRequest {

    @QueryParam("college")
    @Size(max = 20)
    public String college;

    @QueryParam("kind")
    public DifferenceKind kind;

    @QueryParam("owner")
    public Owner owner;

    @QueryParam("fixIn")
    public FixIn fixIn;

    @QueryParam("field")
    public ComparedField field;

    /** Only those that the run before did not have. */
    @QueryParam("fresh")
    public Boolean fresh;

    /** Only those that somebody says are mended, or only the others. */
    @QueryParam("fixed")
    public Boolean fixed;

    /** One of them; not asked for from outside. */
    Long id;

    /** Part of a name or a student number. */
    @QueryParam("q")
    @Size(max = 100)
    public String q;
}
