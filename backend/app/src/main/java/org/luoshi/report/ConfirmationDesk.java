package org.luoshi.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.evidence.PackageStore;
import org.luoshi.problem.Problem;
import org.luoshi.time.SchoolTime;

/** Where the office enters that the province confirmed a report (R9.1). It opens the publication. */
@ApplicationScoped
class ConfirmationDesk {

    private final ReportPackages packages;
    private final PackageStore store;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    ConfirmationDesk(
            ReportPackages packages, PackageStore store, AuditTrail audit, EntityManager entities, Clock clock) {
        this.packages = packages;
        this.store = store;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found, out-of-order before the freeze or where a correction came meanwhile, already-exists,
     *     invalid-request for a day before the freeze or to come, unavailable without the store */
    @Transactional
    void confirm(int cohort, NewConfirmation body, Actor actor) {
        packages.hold(cohort);
        ReportPackage latest = packages.require(cohort, body.kindOrInitial(), null);
        ReportOrder.requireLatest(latest, body.number());
        if (packages.confirmation(latest).isPresent()) {
            throw Problem.ALREADY_EXISTS
                    .because(
                            "这一上报包已经登记省厅确认。更正须先生成新的上报包。",
                            "The confirmation of this report is entered already. A correction begins with a new package.")
                    .with("field", "confirmedOn");
        }
        requireDay(body.confirmedOn(), latest);
        store.keep(latest.content(), latest.sha256);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ProvinceConfirmed one = new ProvinceConfirmed();
        one.packageId = latest.id;
        one.confirmedOn = body.confirmedOn();
        one.reference = body.reference().strip();
        one.actor = actor.subject();
        one.actorName = actor.name();
        one.at = at;
        one.salt = Salted.salt();
        entities.persist(one);
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "province-confirmed",
                "cohort",
                String.valueOf(cohort),
                Map.of(
                        "kind", latest.kind,
                        "number", latest.number,
                        "sha256", latest.sha256,
                        "confirmedOn", one.confirmedOn.toString(),
                        "referenceDigest", Digests.of(one.reference),
                        "at", at.toString(),
                        "nameDigest", Salted.digest(one.salt, one.actorName)));
    }

    private void requireDay(LocalDate day, ReportPackage latest) {
        LocalDate frozen = LocalDate.ofInstant(latest.frozenAt, SchoolTime.ZONE);
        if (day.isBefore(frozen) || day.isAfter(LocalDate.now(clock))) {
            throw Problem.INVALID_REQUEST
                    .because("省厅确认日期不正确。", "The day of the province's confirmation cannot be right.")
                    .rule("R9.1")
                    .field("confirmedOn", "不早于冻结之日（" + frozen + "），不晚于今天", "from " + frozen + " until today");
        }
    }
}
