package org.luoshi.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.policy.Destination;

/** Which waiting declarations are meant; what is left out does not narrow.
 * @param schoolClass name of a class, or its key {@code 01/机电2201班}
 * @param flagged only those with an open flag, or only those without
 * @param skip ids passed over for now */
@Schema(name = "QueueFilter")
record QueueFilter(
        QueueStage stage,
        Integer cohort,
        @Size(max = 20) String college,
        @Size(max = 20) String major,
        @Size(max = 120) String schoolClass,
        Destination destination,
        @Size(max = 60) String q,
        Boolean flagged,
        @Size(max = 200) List<@NotNull @Pattern(regexp = NewDeclaration.ID) String> skip) {}
