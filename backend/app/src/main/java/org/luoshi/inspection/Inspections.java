package org.luoshi.inspection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.listing.Page;
import org.luoshi.listing.PageRequest;
import org.luoshi.problem.WebProblems;

/** Finds inspections: for the office and inspectors all, for officers and leaders those of cohorts in which they serve. */
@ApplicationScoped
class Inspections implements PanacheRepositoryBase<Inspection, Long> {

    static final Set<Role> WHOLE_SCHOOL = EnumSet.of(Role.OFFICE, Role.INSPECTOR);
    static final Set<Role> COLLEGE = EnumSet.of(Role.OFFICER, Role.LEADER);

    private final Samples samples;
    private final Clock clock;

    Inspections(Samples samples, Clock clock) {
        this.samples = samples;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    Inspection require(long id, Actor actor) {
        return find("from Inspection i where i.id = ?1 and " + within(actor), id)
                .firstResultOptional()
                .orElseThrow(WebProblems::notFound);
    }

    /** The same, and makes everybody else who wants to change this inspection wait until the transaction ends. */
    Inspection hold(long id, Actor actor) {
        getEntityManager()
                .createNativeQuery("select id from inspection where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return require(id, actor);
    }

    private static String within(Actor actor) {
        if (WHOLE_SCHOOL.stream().anyMatch(actor::has)) {
            return "1 = 1";
        }
        return "exists (select 1 from College c where c.cohortYear = i.cohortYear and "
                + actor.as(COLLEGE).reach().condition("c.id", "c.id") + ")";
    }

    @Transactional
    Page<InspectionView> page(Integer cohort, PageRequest request, Actor actor) {
        String condition = within(actor) + (cohort == null ? "" : " and i.cohortYear = " + cohort);
        List<InspectionView> items = find("from Inspection i where " + condition + " order by i.id desc")
                .page(request.page, request.size)
                .<Inspection>list()
                .stream()
                .map(one -> view(one, actor))
                .toList();
        long total = getEntityManager()
                .createQuery("select count(*) from Inspection i where " + condition, Long.class)
                .getSingleResult();
        return Page.of(items, total, request);
    }

    @Transactional
    InspectionView view(long id, Actor actor) {
        return view(require(id, actor), actor);
    }

    private InspectionView view(Inspection one, Actor actor) {
        InspectionView.Commitment commitment = one.root == null
                ? null
                : new InspectionView.Commitment(
                        one.position, one.root, one.population, one.committedByName, one.committedAt);
        InspectionView.Drawn drawn = null;
        if (one.seed != null) {
            Samples.Count count = samples.count(one, actor);
            drawn = new InspectionView.Drawn(one.seed, one.drawnByName, one.drawnAt, count.samples(), count.checked());
        }
        return new InspectionView(
                String.valueOf(one.id),
                one.cohortYear,
                one.kind,
                one.state(),
                one.startsOn,
                one.endsOn,
                one.runsOn(LocalDate.now(clock)),
                one.stratifiedBy(),
                one.sizes(),
                one.announcedByName,
                one.announcedAt,
                String.valueOf(one.announcedEntry),
                commitment,
                drawn,
                one.closedAt,
                one.withdrawnAt == null
                        ? null
                        : new InspectionView.Withdrawn(one.withdrawnByName, one.withdrawnAt, one.withdrawnReason),
                allowed(one, actor));
    }

    private List<InspectionAction> allowed(Inspection one, Actor actor) {
        List<InspectionAction> allowed = new ArrayList<>();
        boolean runs = one.runsOn(LocalDate.now(clock));
        boolean draws = actor.has(Role.OFFICE) || actor.has(Role.INSPECTOR) && runs;
        if (draws && one.state() == InspectionState.ANNOUNCED) {
            allowed.add(InspectionAction.COMMIT);
        }
        if (draws && one.state() == InspectionState.COMMITTED) {
            allowed.add(InspectionAction.DRAW);
        }
        if (actor.has(Role.OFFICE) && one.state() == InspectionState.DRAWN) {
            allowed.add(InspectionAction.CLOSE);
        }
        if (actor.has(Role.OFFICE) && one.state() == InspectionState.ANNOUNCED) {
            allowed.add(InspectionAction.WITHDRAW);
        }
        return allowed;
    }
}
