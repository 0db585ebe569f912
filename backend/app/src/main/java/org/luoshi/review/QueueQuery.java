package org.luoshi.review;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.luoshi.listing.PageRequest;
import org.luoshi.policy.Destination;

/** The query parameters of the review queue. */
public class QueueQuery extends PageRequest {

    @QueryParam("stage")
    QueueStage stage;

    @QueryParam("cohort")
    Integer cohort;

    @QueryParam("college")
    @Size(max = 20)
    String college;

    @QueryParam("major")
    @Size(max = 20)
    String major;

    @QueryParam("class")
    @Size(max = 120)
    String schoolClass;

    @QueryParam("destination")
    Destination destination;

    @QueryParam("q")
    @Size(max = 60)
    String q;

    @QueryParam("flagged")
    Boolean flagged;

    @QueryParam("sort")
    @DefaultValue("risk,age")
    @Pattern(regexp = "risk,age|age,risk|age|risk")
    String sort;

    QueueFilter filter() {
        return new QueueFilter(stage, cohort, college, major, schoolClass, destination, q, flagged, List.of());
    }
}
