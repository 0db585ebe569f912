package org.luoshi.reconcile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An earlier year as the national register had it: imported, never verified, and no stage of a rate.
 * @param origin always IMPORTED
 * @param sha256 of the file, as it is in the log
 * @param graduates rows of the file but those outside the total
 * @param employed of those, whom the register counts as employed
 * @param unknown of those, whose destination is none that the register had that year
 * @param importedRate what the register said, in percent; comparable with no verified rate, null for an empty year
 * @param mayUndo whether the caller may take the import back as a whole */
@Schema(name = "ImportedYear")
record ImportedYearView(
        int year,
        Origin origin,
        String fileName,
        String sha256,
        int rows,
        long graduates,
        long employed,
        long unknown,
        @Schema(nullable = true, example = "91.20") BigDecimal importedRate,
        String importedBy,
        Instant importedAt,
        boolean mayUndo) {

    /** Where what is said of a year comes from. */
    @Schema(name = "OriginOfRecord")
    enum Origin {
        IMPORTED
    }

    /** The years, the newest first.
     * @param mayImport whether the caller may import another */
    @Schema(name = "ImportedYears")
    record All(@Schema(required = true) List<ImportedYearView> items, @Schema(required = true) boolean mayImport) {}

    /** A record of such a year, without name or number of anybody.
     * @param row of the file, as a spreadsheet numbers it */
    @Schema(name = "ImportedRecord")
    record OfRow(
            int row,
            Origin origin,
            String majorCode,
            String major,
            String level,
            String destinationCode,
            String destination,
            Stated stated,
            String industry,
            String location) {}

    /** A page of records, named for the contract. */
    @Schema(name = "PageOfImportedRecords")
    record OfPage(
            @Schema(required = true) List<OfRow> items,
            @Schema(required = true) long total,
            @Schema(required = true) int page,
            @Schema(required = true) int size) {}
}
