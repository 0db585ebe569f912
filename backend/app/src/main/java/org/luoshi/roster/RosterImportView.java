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
 * @param changedColumns how many cells of each column change in graduates who are there
 * @param changes the first three hundred of those cells, changed ID numbers before all others
 * @param structureCount colleges, majors and classes that are new or renamed
 * @param structure the first three hundred of them
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
        @Schema(required = true) List<ColumnView> changedColumns,
        @Schema(required = true) List<ChangeView> changes,
        @Schema(required = true) int structureCount,
        @Schema(required = true) List<PartView> structure,
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

    /** How many cells of a column change. */
    @Schema(name = "RosterColumnCount")
    public record ColumnView(
            @Schema(required = true, examples = "班级") String column, @Schema(required = true) int count) {

        static ColumnView of(String line) {
            int tab = line.indexOf('\t');
            return new ColumnView(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
    }

    /** A cell that changes a graduate who is there; ID numbers are masked.
     * @param row as the spreadsheet numbers it */
    @Schema(name = "RosterCellChange")
    public record ChangeView(
            @Schema(required = true) String studentNumber,
            @Schema(required = true) int row,
            @Schema(required = true, examples = "班级") String column,
            @Schema(required = true) String before,
            @Schema(required = true) String after) {}

    /** A college, major or class that the file names for the first time, or by another name.
     * @param key its code, within the college where it has one
     * @param before the name so far, null where it is new
     * @param graduates how many the file puts into a new class, else null */
    @Schema(name = "RosterPart")
    public record PartView(
            @Schema(required = true) RosterImportPart.Kind kind,
            @Schema(required = true, examples = "01/机电2201班") String key,
            @Schema(required = true) String name,
            @Schema(nullable = true) String before,
            @Schema(nullable = true) Integer graduates) {

        static PartView of(RosterImportPart part) {
            return new PartView(part.kind, part.partKey, part.name, part.beforeName, part.graduates);
        }
    }

    static RosterImportView of(
            RosterImport run,
            List<RosterImportError> errors,
            List<ChangeView> changes,
            List<RosterImportPart> parts,
            Locale language) {
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
                run.changedColumns.lines().map(ColumnView::of).toList(),
                changes,
                run.structureCount,
                parts.stream().map(PartView::of).toList(),
                run.errorCount,
                errors.stream()
                        .map(error -> new ErrorView(
                                error.rowNo, error.columnName, error.message().in(language)))
                        .toList(),
                run.createdAt,
                run.finishedAt);
    }
}
