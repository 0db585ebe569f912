package org.luoshi.sheet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.cohort.College;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** A leader who is away has somebody act for them, for a set time; the office may do it too (R7.2, R8.1). */
@ApplicationScoped
class Delegations implements PanacheRepositoryBase<Delegation, Long> {

    private static final Set<Role> GIVERS = EnumSet.of(Role.LEADER, Role.OFFICE);

    private final WeeklySheets sheets;
    private final SheetSettings settings;
    private final DelegationCheck check;
    private final AuditTrail audit;
    private final Clock clock;

    Delegations(WeeklySheets sheets, SheetSettings settings, DelegationCheck check, AuditTrail audit, Clock clock) {
        this.sheets = sheets;
        this.settings = settings;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return a page of those of the colleges that the actor reads, the newest first */
    @Transactional
    Page<DelegationView> page(int cohort, PageRequest page, Actor actor) {
        String condition = "d.college.cohortYear = ?1 and "
                + actor.as(WeeklySheets.READERS).reach().condition("d.college.id", "d.college.id");
        var items = find("from Delegation d join fetch d.college where " + condition + " order by d.id desc", cohort)
                .page(page.page, page.size)
                .<Delegation>stream()
                .map(DelegationView::of)
                .toList();
        long total = getEntityManager()
                .createQuery("select count(*) from Delegation d where " + condition, Long.class)
                .setParameter(1, cohort)
                .getSingleResult();
        return Page.of(items, total, page);
    }

    /** @throws org.luoshi.problem.Refusal not-found for a college that is not the giver's own, invalid-request for days that do not fit or
     * somebody who cannot act, already-exists where somebody acts on one of these days already */
    @Transactional
    DelegationView give(NewDelegation body, Actor actor) {
        College college = sheets.college(body.cohort(), body.college(), actor, GIVERS)
                .filter(one -> actor.has(Role.OFFICE) || givenBy(actor, one).isEmpty())
                .orElseThrow(WebProblems::notFound);
        LocalDate today = LocalDate.now(clock);
        if (body.until().isBefore(body.from())
                || body.until().isBefore(today)
                || body.until().isAfter(body.from().plus(settings.longestDelegation()))) {
            throw Problem.INVALID_REQUEST
                    .because("代理的起止日期不正确。", "The days do not fit.")
                    .field(
                            "until",
                            "不早于开始日期和今天，且最长 " + settings.longestDelegation().getDays() + " 天",
                            "not before the first day or today, and at most "
                                    + settings.longestDelegation().getDays() + " days");
        }
        check.refuseWrong(body, college);
        Delegation one = new Delegation();
        one.college = college;
        one.staffNumber = body.staffNumber();
        one.name = body.name().strip();
        one.validFrom = body.from();
        one.validUntil = body.until();
        one.givenBy = actor.subject();
        one.givenByName = actor.name();
        one.givenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        one.salt = Salted.salt();
        persistAndFlush(one);
        record("delegation-given", one, one.givenAt, actor);
        return DelegationView.of(one);
    }

    /** Ends it now.
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed where it has ended */
    @Transactional
    void end(long id, Actor actor) {
        Delegation one = find(
                        "from Delegation d join fetch d.college where d.id = ?1 and "
                                + actor.as(GIVERS).reach().condition("d.college.id", "d.college.id"),
                        id)
                .firstResultOptional()
                .orElseThrow(WebProblems::notFound);
        if (one.endedAt != null || one.validUntil.isBefore(LocalDate.now(clock))) {
            throw Problem.STEP_NOT_ALLOWED.because("这一代理已经结束。", "It has ended already.");
        }
        one.endedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        record("delegation-ended", one, one.endedAt, actor);
    }

    /** @return who had this person act for the leader of the college, or nothing where it is their own */
    Optional<String> givenBy(Actor actor, College college) {
        boolean own = getEntityManager()
                        .createQuery(
                                "select count(*) from Assignment a where a.staffNumber = ?1 and a.role = ?2"
                                        + " and a.college = ?3",
                                Long.class)
                        .setParameter(1, actor.number())
                        .setParameter(2, Role.LEADER.realmName())
                        .setParameter(3, college)
                        .getSingleResult()
                > 0;
        return own
                ? Optional.empty()
                : find(
                                "staffNumber = ?1 and college = ?2 and endedAt is null and validFrom <= ?3"
                                        + " and validUntil >= ?3 order by id desc",
                                actor.number(),
                                college,
                                LocalDate.now(clock))
                        .<Delegation>firstResultOptional()
                        .map(one -> one.givenByName);
    }

    private void record(String event, Delegation one, Instant at, Actor actor) {
        Role role = actor.has(Role.OFFICE) ? Role.OFFICE : Role.LEADER;
        audit.record(
                actor.subject(),
                role.realmName(),
                event,
                "leader-delegation",
                String.valueOf(one.id),
                Map.of(
                        "college",
                        one.college.id,
                        "staffNumber",
                        one.staffNumber,
                        "from",
                        one.validFrom.toString(),
                        "until",
                        one.validUntil.toString(),
                        "at",
                        at.toString(),
                        "namesDigest",
                        String.valueOf(Salted.digest(one.salt, one.name, one.givenByName))));
    }
}
