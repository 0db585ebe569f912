package org.luoshi.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.audit.Salted;
import org.luoshi.audit.SchoolLog;
import org.luoshi.cohort.Cohort;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** Announces an inspection, commits its population, draws from it and closes it: in this order only (R8.2). */
@ApplicationScoped
public class InspectionDesk {

    private static final int USUAL_DAYS = 30;

    private final Inspections inspections;
    private final Population population;
    private final Samples samples;
    private final SampleKeeping keeping;
    private final Consequences consequences;
    private final SchoolLog log;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final Clock clock;

    InspectionDesk(
            Inspections inspections,
            Population population,
            Samples samples,
            SampleKeeping keeping,
            Consequences consequences,
            SchoolLog log,
            AuditTrail audit,
            EntityManager entities,
            Clock clock) {
        this.inspections = inspections;
        this.population = population;
        this.samples = samples;
        this.keeping = keeping;
        this.consequences = consequences;
        this.log = log;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** @return id of the announced inspection
     * @throws org.luoshi.problem.Refusal not-found without such a cohort, invalid-request where the period ends before it begins or
     *     is longer than a year (R8.2) */
    @Transactional
    public long announce(NewInspection body, Actor actor) {
        if (entities.find(Cohort.class, body.cohort()) == null) {
            throw WebProblems.notFound();
        }
        LocalDate today = LocalDate.now(clock);
        Inspection one = new Inspection();
        one.cohortYear = body.cohort();
        one.kind = body.kind();
        one.startsOn = body.from() == null ? today : body.from();
        one.endsOn = body.until() == null ? one.startsOn.plusDays(USUAL_DAYS) : body.until();
        Periods.requireSensible(one, today);
        if (body.kind() == InspectionKind.MUTUAL && colleges(body.cohort()) < 2) {
            throw Problem.INVALID_REQUEST
                    .because("只有一个学院，不能互查。", "There is one college only: nobody else can check it.")
                    .field("kind", "互查至少要有两个学院", "a mutual check needs two colleges");
        }
        Sizes sizes = body.sizes() == null ? Sizes.standard() : body.sizes();
        one.perStratum = sizes.each();
        one.whole = joined(sizes.whole());
        one.strata = joined(body.strata() == null ? List.of(StratumBy.values()) : body.strata());
        one.announcedBy = actor.subject();
        one.announcedByName = actor.name();
        one.namesSalt = Salted.salt();
        one.announcedAt = now();
        entities.persist(one);
        entities.flush();
        Map<String, Object> payload = announced(one);
        payload.put("at", one.announcedAt.toString());
        payload.put("nameDigest", one.nameDigest(one.announcedByName));
        one.announcedEntry = audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "inspection-announced",
                "inspection",
                String.valueOf(one.id),
                payload);
        return one.id;
    }

    private long colleges(int cohort) {
        return entities.createQuery("select count(*) from College c where c.cohortYear = ?1", Long.class)
                .setParameter(1, cohort)
                .getSingleResult();
    }

    static Map<String, Object> announced(Inspection one) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("cohort", one.cohortYear);
        payload.put("kind", one.kind);
        payload.put("from", one.startsOn.toString());
        payload.put("until", one.endsOn.toString());
        payload.put("strata", one.stratifiedBy());
        payload.put("each", one.perStratum);
        payload.put("whole", one.sizes().whole());
        return payload;
    }

    private static String joined(List<? extends Enum<?>> codes) {
        return codes.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Fixes what can be drawn, at a position of the log.
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed where it is committed already, outside-period for an inspector */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void commit(long id, Actor actor) {
        // before anything is read: the position is that of everything read below
        long position = log.positionOfThisTransaction();
        Inspection one = inspections.hold(id, actor);
        Role role = Periods.drawingRole(one, actor, LocalDate.now(clock));
        require(one, InspectionState.ANNOUNCED, "总体已经确定，不能再确定一次。", "Its population is committed: that happens once.");
        try {
            List<Member> members = population.standing(one);
            one.plan = plan(one, position);
            List<String> leaves = new ArrayList<>(members.size() + 1);
            leaves.add(one.plan);
            members.forEach(member -> leaves.add(member.leaf()));
            one.root = Population.root(leaves);
            one.position = position;
            one.population = members.size();
            one.committedAt = now();
            one.committedByName = actor.name();
            entities.flush();
            population.keep(one, members);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("root", one.root);
        payload.put("position", position);
        payload.put("population", one.population);
        payload.put("at", one.committedAt.toString());
        payload.put("nameDigest", one.nameDigest(one.committedByName));
        audit.record(
                actor.subject(),
                role.realmName(),
                "inspection-committed",
                "inspection",
                String.valueOf(one.id),
                payload);
    }

    private static String plan(Inspection one, long position) {
        Map<String, Object> plan = announced(one);
        plan.put("inspection", String.valueOf(one.id));
        plan.put("position", position);
        return CanonicalJson.of(plan);
    }

    /** Draws, once.
     * @throws org.luoshi.problem.Refusal not-found, out-of-order before the commitment and where the kept population is no longer the
     *     committed one, step-not-allowed once it is drawn, outside-period for an inspector */
    @Transactional
    public void draw(long id, String seed, Actor actor) {
        Inspection one = inspections.hold(id, actor);
        Role role = Periods.drawingRole(one, actor, LocalDate.now(clock));
        if (one.root == null) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "请先确定总体：先有总体的根，后有种子，样本才谁都挑不了。",
                            "Commit the population first: only where the root stands before the seed can nobody choose the sample.")
                    .rule("R8.2");
        }
        require(one, InspectionState.COMMITTED, "样本已经抽取，不能再抽一次。", "The sample is drawn: that happens once.");
        List<String> leaves = population.leaves(one);
        if (!Population.root(leaves).equals(one.root)) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "保存的总体与确定时的根不一致，有人改动过数据：请先在审计页查明。",
                            "The kept population no longer has the committed root: somebody changed it. Look into the log first.")
                    .rule("R8.2");
        }
        one.seed = seed;
        one.drawnAt = now();
        one.drawnByName = actor.name();
        entities.flush();
        List<Drawing.Drawn> drawn = Drawing.draw(one.root, seed, population.candidates(one), one.sizes());
        String checking = keeping.keep(one, drawn);
        Map<String, Object> payload =
                new LinkedHashMap<>(Map.of("root", one.root, "seed", seed, "samples", drawn.size()));
        payload.put("at", one.drawnAt.toString());
        payload.put("nameDigest", one.nameDigest(one.drawnByName));
        if (one.kind == InspectionKind.MUTUAL) {
            payload.put("checking", checking);
        }
        audit.record(
                actor.subject(), role.realmName(), "inspection-drawn", "inspection", String.valueOf(one.id), payload);
    }

    /** Ends an inspection: nothing is called or found any more, and no finding waits any longer.
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed unless it is drawn and open */
    @Transactional
    void close(long id, Actor actor) {
        Inspection one = inspections.hold(id, actor);
        require(one, InspectionState.DRAWN, "只有抽样以后、结束以前的核查可以结束。", "Only an open inspection that was drawn is closed.");
        consequences.atTheEnd(one, sample -> samples.require(one, sample, actor).view(), actor, Role.OFFICE);
        one.closedAt = now();
        one.closedByName = actor.name();
        entities.flush();
        Samples.Count count = samples.count(one, actor);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("samples", count.samples());
        payload.put("checked", count.checked());
        payload.put("at", one.closedAt.toString());
        payload.put("nameDigest", one.nameDigest(one.closedByName));
        audit.record(
                actor.subject(),
                Role.OFFICE.realmName(),
                "inspection-closed",
                "inspection",
                String.valueOf(one.id),
                payload);
    }

    static void require(Inspection one, InspectionState state, String zh, String en) {
        if (one.state() != state) {
            throw Problem.STEP_NOT_ALLOWED.because(zh, en).with("state", one.state());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
