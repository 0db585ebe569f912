package org.luoshi.reconcile;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing on which the school and the national register do not agree.
 * @param field null unless a field differs
 * @param doubt null unless it cannot be said whose row it is
 * @param graduate null where nobody here is meant
 * @param row of the file, null for a graduate who is not in it
 * @param studentNumber of the graduate, else as the file has it
 * @param name likewise
 * @param owner who has to act
 * @param ownerNames those people by name; empty where nobody is assigned
 * @param here what stands here, as it was written
 * @param there what stands in the register, as it was written
 * @param fresh whether the run before did not have it; true in a first run
 * @param fixed who says that it is mended, null where nobody does
 * @param saidFixed whether it was said to be mended after the run before, and is not */
@Schema(name = "Difference")
record DifferenceView(
        String id,
        DifferenceKind kind,
        @Schema(nullable = true) ComparedField field,
        @Schema(nullable = true) RowDoubt doubt,
        @Schema(nullable = true) Whose graduate,
        @Schema(nullable = true) Integer row,
        String studentNumber,
        String name,
        Owner owner,
        List<String> ownerNames,
        FixIn fixIn,
        String here,
        String there,
        boolean fresh,
        @Schema(nullable = true) Fixed fixed,
        boolean saidFixed) {

    /** Somebody says that it is mended; the next file tells.
     * @param by name */
    @Schema(name = "FixedMark")
    record Fixed(String by, Instant at) {}

    /** A graduate with their place.
     * @param college code */
    @Schema(name = "GraduateOfDifference")
    record Whose(String id, String studentNumber, String name, String college, String collegeName, String className) {}

    /** A page of differences, named for the contract. */
    @Schema(name = "PageOfDifferences")
    record OfPage(
            @Schema(required = true) List<DifferenceView> items,
            @Schema(required = true) long total,
            @Schema(required = true) int page,
            @Schema(required = true) int size) {}
}
