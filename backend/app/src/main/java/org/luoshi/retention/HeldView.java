package org.luoshi.retention;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** What is held about a graduate, why, and until when (PIPL 17).
 * @param keepUntil last day on which personal data is kept */
@Schema(name = "HeldData")
record HeldView(
        @Schema(required = true) LocalDate keepUntil,
        @Schema(required = true) List<Section> sections,
        @Schema(required = true) long files) {

    /** One kind of data.
     * @param records how many there are about this graduate
     * @param keptForGood whether it stays after the deletion, as it names nobody */
    @Schema(name = "HeldSection")
    record Section(
            @Schema(required = true) String section,
            @Schema(required = true) Text what,
            @Schema(required = true) Text why,
            @Schema(required = true) int records,
            @Schema(required = true) boolean keptForGood) {}
}
