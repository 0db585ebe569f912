package org.luoshi.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.luoshi.audit.VerificationEnded;
import org.luoshi.audit.VerificationStatus;

/** Tells the office when the log and what is kept differ, or could not be compared (R6.1). */
@ApplicationScoped
class VerificationNotices {

    private final Teller teller;

    VerificationNotices(Teller teller) {
        this.teller = teller;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void ended(@Observes VerificationEnded run) {
        if (run.status() == VerificationStatus.CLEAN) {
            return;
        }
        NotificationKind kind = run.status() == VerificationStatus.FINDINGS
                ? NotificationKind.LOG_DIFFERS
                : NotificationKind.LOG_NOT_HELD;
        teller.tell(
                List.of(new Telling(
                        Recipient.OFFICE,
                        null,
                        kind,
                        Map.of("run", String.valueOf(run.run()), "found", String.valueOf(run.found())),
                        "verification/" + run.run())),
                run.at());
    }
}
