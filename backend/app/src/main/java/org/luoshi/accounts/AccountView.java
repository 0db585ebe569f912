package org.luoshi.accounts;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One account.
 * @param className of a graduate
 * @param madeHere whether this service made it; one that was there before gets no letter and is never deleted
 * @param rolesGiven realm roles that this service gave it and takes again when nothing gives them any more; others are not its own
 * @param codeUntil until when the code that is out opens it; null where none is
 * @param activatedAt when its person chose a password with a code */
@Schema(name = "Account")
record AccountView(
        String id,
        AccountKind kind,
        String number,
        String name,
        @Schema(nullable = true) String className,
        AccountState state,
        boolean disabled,
        boolean madeHere,
        @Schema(required = true) List<String> rolesGiven,
        @Schema(nullable = true) Instant codeUntil,
        @Schema(nullable = true) Instant activatedAt) {

    /** A page of them, named for the contract. */
    @Schema(name = "PageOfAccounts")
    record OfPage(
            @Schema(required = true) List<AccountView> items,
            @Schema(required = true) long total,
            @Schema(required = true) int page,
            @Schema(required = true) int size) {}
}
