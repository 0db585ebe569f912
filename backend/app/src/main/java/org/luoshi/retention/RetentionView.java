package org.luoshi.retention;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long the personal data of a cohort is kept, and what the deletion would take or has taken: the dry run.
 * @param keepUntil last day on which it is kept
 * @param deletedFrom day in whose small hours the deletion takes it: the one after
 * @param soonest day that may be chosen now where it is sooner than the present one: the days of notice from today
 * @param usual whether that follows from the general setting
 * @param due whether the deletion would take it at its next run
 * @param graduates whose personal data is there
 * @param erased whose personal data was deleted
 * @param erasedOn day of the last of those deletions; null where there was none
 * @param declarations whose content would go
 * @param files objects that would be removed
 * @param bytes of those
 * @param version of the setting, for a change */
@Schema(name = "Retention")
record RetentionView(
        @Schema(required = true) int cohort,
        @Schema(required = true) LocalDate keepUntil,
        @Schema(required = true) LocalDate deletedFrom,
        @Schema(required = true) LocalDate soonest,
        @Schema(required = true) boolean usual,
        @Schema(required = true) boolean due,
        @Schema(required = true) long graduates,
        @Schema(required = true) long erased,
        @Schema(nullable = true) LocalDate erasedOn,
        @Schema(required = true) long declarations,
        @Schema(required = true) long files,
        @Schema(required = true) long bytes,
        @Schema(required = true) int version) {}
