package org.luoshi.accounts;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the making of accounts is.
 * @param total whose accounts are wanted
 * @param made new ones
 * @param existing there already, in Keycloak: nothing was made
 * @param failed refused by Keycloak, see the accounts
 * @param finishedAt null while it goes on */
@Schema(name = "AccountRun")
record AccountRunView(
        String id,
        int cohort,
        AccountKind kind,
        int total,
        int made,
        int existing,
        int failed,
        String startedBy,
        Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {

    static AccountRunView of(AccountRun run) {
        return new AccountRunView(
                String.valueOf(run.id),
                run.cohortYear,
                run.kind,
                run.total,
                run.made,
                run.existing,
                run.failed,
                run.startedByName,
                run.startedAt,
                run.finishedAt);
    }

    /** The last runs of a cohort, the newest first. */
    @Schema(name = "AccountRuns")
    record All(List<AccountRunView> items) {}
}
