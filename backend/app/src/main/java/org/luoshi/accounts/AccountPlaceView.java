package org.luoshi.accounts;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The accounts of one class, or of the staff of one college.
 * @param college code; empty for staff of the whole school
 * @param classKey null for staff
 * @param people on the roster, or assigned
 * @param ready with an account
 * @param activated who chose a password with a code
 * @param codes out, unused and not yet over
 * @param disabled accounts that let nobody in
 * @param failed refused by Keycloak */
@Schema(name = "AccountPlace")
record AccountPlaceView(
        String college,
        String collegeName,
        @Schema(nullable = true) String classKey,
        @Schema(nullable = true) String className,
        long people,
        long ready,
        long activated,
        long codes,
        long disabled,
        long failed) {

    /** Every class, or every college; whether accounts are made here at all. */
    @Schema(name = "AccountPlaces")
    record All(List<AccountPlaceView> items, boolean enabled) {}
}
