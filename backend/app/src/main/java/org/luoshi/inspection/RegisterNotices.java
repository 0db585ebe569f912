package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.access.Roles;
import org.luoshi.notice.NotificationKind;
import org.luoshi.notice.Recipient;
import org.luoshi.notice.Teller;
import org.luoshi.notice.Telling;

/** Tells people that they are in the register, and what became of their appeal: in the transaction of the finding or decision (R8.2).
 * Whoever acted under an account without a number is nobody's staff and is not told. */
@ApplicationScoped
class RegisterNotices {

    private final Teller teller;
    private final EntityManager entities;

    RegisterNotices(Teller teller, EntityManager entities) {
        this.teller = teller;
        this.entities = entities;
    }

    /** Tells each of them once for a finding, in however many parts they answer for it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void entered(Inspection one, SampleView sample, long finding, List<Answerable.Part> parts, Instant at) {
        for (Answerable.Part part : parts) {
            tell(
                    part.subject(),
                    part.role(),
                    sample.graduate().id(),
                    NotificationKind.ANSWERABLE,
                    one.cohortYear,
                    "finding-" + finding,
                    at);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void decided(RegisterEntryView entry, AppealOutcome outcome, Instant at) {
        NotificationKind kind =
                switch (outcome) {
                    case GRANTED -> NotificationKind.APPEAL_GRANTED;
                    case REJECTED -> NotificationKind.APPEAL_REJECTED;
                };
        tell(
                entry.who().id(),
                entry.role(),
                entry.graduate().id(),
                kind,
                entry.cohort(),
                "responsibility-" + entry.id(),
                at);
    }

    private void tell(
            String subject,
            String role,
            String graduate,
            NotificationKind kind,
            int cohort,
            String onceKey,
            Instant at) {
        boolean themselves = role.equals(Roles.GRADUATE);
        number(subject)
                .map(number -> new Telling(
                        themselves ? Recipient.graduate(number) : Recipient.staff(number),
                        themselves ? Long.valueOf(graduate) : null,
                        kind,
                        Map.of("cohort", String.valueOf(cohort)),
                        onceKey))
                .ifPresent(telling -> teller.tell(List.of(telling), at));
    }

    private Optional<String> number(String subject) {
        return entities.createNativeQuery(
                        "select number from person where subject = ?1 and number is not null", String.class)
                .setParameter(1, subject)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }
}
