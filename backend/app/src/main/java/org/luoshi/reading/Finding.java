package org.luoshi.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a machine found about one thing in a proof, beside what was typed (R6.1).
 * @param typed on the form or the roster, null for words that nobody types; ID numbers masked
 * @param seen in the proof, null where nothing was found; ID numbers masked
 * @param heading whether it stands in the heading
 * @param places where it was seen, one rectangle a piece of text */
@Schema(name = "ReadingFinding")
record Finding(
        ReadField field,
        ReadOutcome outcome,
        @Schema(nullable = true) String typed,
        @Schema(nullable = true) String seen,
        boolean heading,
        List<Place> places) {

    static Finding agrees(ReadField field, String typed, List<Place> places) {
        return new Finding(field, ReadOutcome.AGREES, typed, typed, false, places);
    }

    static Finding differs(ReadField field, String typed, Seen seen) {
        return new Finding(field, ReadOutcome.DIFFERS, typed, seen.text(), false, seen.places());
    }

    static Finding missing(ReadField field, String typed) {
        return new Finding(field, ReadOutcome.NOT_FOUND, typed, null, false, List.of());
    }
}
