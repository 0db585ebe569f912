package org.luoshi.roster;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The report of one roster file.
 * @param version the roster version in force after it; null while it runs, and where it changed nothing because it was a dry run, was
 *     rejected or failed
 * @param rows data rows read
 * @param processed data rows done so far
 * @param missing graduates of the roster whom the file does not name; they stay unless their removal was asked for
 * @param removed how many of the missing were taken off the roster
 * @param ignoredColumns headings that are no column of a roster, so that nothing below them was read
 * @param rejected rows with at least one error
 * @param errorCount number of errors, of which {@code errors} has the first thousand */
@Schema(name = "RosterImport")
public record RosterImportView(
        @Schema(required = true) String id,
        @Schema(required = true) int cohort,
        @Schema(nullable = true) Integer version,
        @Schema(required = true) RosterImportStatus status,
        @Schema(required = true) String fileName,
        @Schema(required = true) boolean dryRun,
        @Schema(required = true) int rows,
        @Schema(required = true) int processed,
        @Schema(required = true) int added,
        @Schema(required = true) int changed,
        @Schema(required = true) int unchanged,
        @Schema(required = true) int missing,
        @Schema(required = true) int removed,
        @Schema(required = true) int rejected,
        @Schema(required = true) List<String> ignoredColumns,
        @Schema(required = true) int errorCount,
        @Schema(required = true) List<ErrorView> errors,
        @Schema(required = true) Instant createdAt,
        @Schema(nullable = true) Instant finishedAt) {

    /** A wrong cell.
     * @param row as the spreadsheet numbers it, the heading being row 1
     * @param column heading of the column; empty where the whole row or file is meant
     * @param message what is wrong and what to do */
    @Schema(name = "RosterError")
    public record ErrorView(
            @Schema(required = true) int row,
            @Schema(required = true, examples = "身份证号") String column,
            @Schema(required = true) String message) {}

    static RosterImportView of(RosterImport run, List<RosterImportError> errors, Locale language) {
        return new RosterImportView(
                String.valueOf(run.id),
                run.cohortYear,
                run.rosterVersion,
                run.status,
                run.fileName,
                run.dryRun,
                run.rowCount,
                run.processed,
                run.added,
                run.changed,
                run.unchanged,
                run.missing,
                run.removed,
                run.rejected,
                run.ignoredColumns.lines().toList(),
                run.errorCount,
                errors.stream()
                        .map(error -> new ErrorView(
                                error.rowNo, error.columnName, error.message().in(language)))
                        .toList(),
                run.createdAt,
                run.finishedAt);
    }
}
