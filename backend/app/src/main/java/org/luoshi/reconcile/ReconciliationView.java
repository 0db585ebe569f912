package org.luoshi.reconcile;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One export of the national register held against the school. Differences are counted as far as the caller may see them.
 * @param college code of the college that it is about, null for the whole school
 * @param rows of the file
 * @param elsewhere rows of other colleges, left alone
 * @param graduates who count, of those it is about
 * @param agreeing graduates about whom everything agrees
 * @param was differences of the run before, null for a first run
 * @param mended of those, how many are gone
 * @param fresh differences that the run before did not have
 * @param fixed differences of which somebody says that they are mended by now
 * @param notInFile fields that were not compared, as the file has no such column
 * @param notInRoster fields that were not compared, as the roster has no such column
 * @param ignoredHeadings headings of the file below which nothing was read */
@Schema(name = "Reconciliation")
record ReconciliationView(
        String id,
        int cohort,
        @Schema(nullable = true) String college,
        @Schema(nullable = true) String collegeName,
        String fileName,
        int rows,
        int elsewhere,
        int graduates,
        int agreeing,
        long differences,
        @Schema(nullable = true) Long was,
        @Schema(nullable = true) Long mended,
        @Schema(nullable = true) Long fresh,
        long fixed,
        List<OfKind> byKind,
        List<OfOwner> byOwner,
        List<ComparedField> notInFile,
        List<ComparedField> notInRoster,
        List<String> ignoredHeadings,
        String createdBy,
        Instant createdAt) {

    @Schema(name = "DifferencesOfKind")
    record OfKind(DifferenceKind kind, long count) {}

    @Schema(name = "DifferencesOfOwner")
    record OfOwner(Owner owner, long count) {}

    /** A page of reconciliations, named for the contract.
     * @param mayHandIn whether the caller may hand in files; class staff only read and mark what is mended */
    @Schema(name = "PageOfReconciliations")
    record OfPage(
            @Schema(required = true) List<ReconciliationView> items,
            @Schema(required = true) long total,
            @Schema(required = true) int page,
            @Schema(required = true) int size,
            @Schema(required = true) boolean mayHandIn) {}

    static List<ComparedField> fields(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(ComparedField::valueOf)
                .toList();
    }
}
