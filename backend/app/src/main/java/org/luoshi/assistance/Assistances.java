package org.luoshi.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.policy.Destination;

/** Who is helped and how far: lists and counts within the reach of whoever asks, worked out in the database. */
@ApplicationScoped
class Assistances {

    private static final String COLUMNS = "select s.id, s.student_number, s.name, s.college, s.college_name,"
            + " s.class_name, s.difficulty, s.standing, s.verified_as, s.intention, s.proof_missing, s.policy_talks,"
            + " s.guidances, s.offers, s.accepted, s.trainings, s.last_on, s.quiet, s.targets_met";

    private final TargetsDesk targets;
    private final EntityManager entities;
    private final Clock clock;

    Assistances(TargetsDesk targets, EntityManager entities, Clock clock) {
        this.targets = targets;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws org.luoshi.problem.Refusal not-found for a cohort that is none */
    @Transactional
    AssistanceView.OfPage page(AssistanceQuery wanted, Actor actor) {
        targets.require(wanted.cohort);
        HelpQuery query = of(wanted, actor);
        Object total = query.ask(entities, "select count(*)", "").getSingleResult();
        return new AssistanceView.OfPage(
                slice(query, wanted, wanted.offset(), wanted.size), number(total), wanted.page, wanted.size);
    }

    /** @return some of the same list, for a file */
    @Transactional
    List<AssistanceView> slice(AssistanceQuery wanted, Actor actor, int offset, int size) {
        return slice(of(wanted, actor), wanted, offset, size);
    }

    private List<AssistanceView> slice(HelpQuery query, AssistanceQuery wanted, int offset, int size) {
        List<?> rows = query.ask(entities, COLUMNS, " order by " + wanted.sort.sql())
                .setFirstResult(offset)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row)).toList();
    }

    /** @param id of a graduate whom the caller has found to be somebody's to see */
    AssistanceView about(long id, int cohort) {
        HelpQuery query =
                new HelpQuery("y.id = :id", "g.id = :id", targets.of(cohort), LocalDate.now(clock)).with("id", id);
        return view((Object[]) query.ask(entities, COLUMNS, "").getSingleResult());
    }

    /** @return the counts of each college that has somebody in difficulty, as far as the caller sees them */
    @Transactional
    BoardView board(int cohort, Actor actor) {
        targets.require(cohort);
        AssistanceTargets set = targets.of(cohort);
        String counts = "select s.college, s.college_name, count(*)" + sum("s.standing = 'PLACED'")
                + sum("s.standing = 'HELPED'") + sum("s.standing = 'NO_INTENTION'") + sum("s.standing = 'NONE'")
                + ", sum(s.quiet), sum(s.proof_missing)";
        List<?> rows = inDifficulty(cohort, set, actor)
                .ask(entities, counts, " group by s.college, s.college_name order by s.college")
                .getResultList();
        List<BoardView.Line> lines =
                rows.stream().map(row -> line((Object[]) row)).toList();
        return new BoardView(
                cohort,
                clock.instant(),
                set.quietDays,
                lines,
                lines.stream().reduce(new BoardView.Line("", "", 0, 0, 0, 0, 0, 0, 0), (sum, one) -> sum.plus(one)));
    }

    private HelpQuery of(AssistanceQuery wanted, Actor actor) {
        AssistanceTargets set = targets.of(wanted.cohort);
        HelpQuery query = wanted.group == AssistanceQuery.Group.IN_DIFFICULTY
                ? inDifficulty(wanted.cohort, set, actor)
                : all(wanted.cohort, set, actor).only("g.difficulty = 0").where("s.standing <> 'PLACED'");
        if (wanted.college != null) {
            query.only("c.code = :college").with("college", wanted.college);
        }
        if (wanted.schoolClass != null) {
            query.only("concat(c.code, '/', k.name) = :class").with("class", wanted.schoolClass);
        }
        if (wanted.q != null && !wanted.q.isBlank()) {
            String literal =
                    wanted.q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            query.only("(g.student_number like :numberStart escape '!' or g.name like :namePart escape '!')")
                    .with("numberStart", literal + "%")
                    .with("namePart", "%" + literal + "%");
        }
        if (wanted.difficulty != null) {
            query.only("(g.difficulty & :difficulty) = :difficulty").with("difficulty", wanted.difficulty);
        }
        if (wanted.standing != null) {
            query.where("s.standing = :standing").with("standing", wanted.standing.name());
        }
        mark(query, "quiet", wanted.quiet);
        mark(query, "proof_missing", wanted.proofMissing);
        mark(query, "targets_met", wanted.targetsMet);
        return query;
    }

    private HelpQuery inDifficulty(int cohort, AssistanceTargets set, Actor actor) {
        return all(cohort, set, actor).only("g.difficulty <> 0");
    }

    private HelpQuery all(int cohort, AssistanceTargets set, Actor actor) {
        String reach = actor.reach().condition("g.college_id", "g.class_id");
        return new HelpQuery(
                        "y.cohort_year = :cohort",
                        "g.cohort_year = :cohort and g.counted = 1 and " + reach,
                        set,
                        LocalDate.now(clock))
                .with("cohort", cohort);
    }

    private static void mark(HelpQuery query, String column, Boolean wanted) {
        if (wanted != null) {
            query.where("s." + column + " = " + (wanted ? 1 : 0));
        }
    }

    private static String sum(String condition) {
        return ", sum(case when " + condition + " then 1 else 0 end)";
    }

    private static BoardView.Line line(Object[] row) {
        return new BoardView.Line(
                (String) row[0],
                (String) row[1],
                number(row[2]),
                number(row[3]),
                number(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]));
    }

    private static AssistanceView view(Object[] row) {
        return new AssistanceView(
                String.valueOf(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (int) number(row[6]),
                Standing.valueOf((String) row[7]),
                row[8] == null ? null : Destination.valueOf((String) row[8]),
                row[9] == null ? null : Intention.valueOf((String) row[9]),
                number(row[10]) == 1,
                (int) number(row[11]),
                (int) number(row[12]),
                (int) number(row[13]),
                (int) number(row[14]),
                (int) number(row[15]),
                row[16] instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) row[16],
                number(row[17]) == 1,
                number(row[18]) == 1);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
