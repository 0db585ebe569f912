package org.luoshi.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.inspection.ResultView.Counts;
import org.luoshi.inspection.ResultView.OfStratum;
import org.luoshi.policy.Destination;
import org.luoshi.problem.Problem;

/** Counts findings and estimates what share of the population is not true (R8.2). */
@ApplicationScoped
class Results {

    private static final String BY_STRATUM = "select m.stratum, max(c.name), count(*), count(s.id),"
            + Arrays.stream(FindingOutcome.values())
                    .map(one -> " sum(case when f.outcome = '" + one.name() + "' then 1 else 0 end)")
                    .collect(Collectors.joining(","))
            + " from inspection_member m join college c on c.id = m.college_id left join inspection_sample s"
            + " on s.inspection_id = m.inspection_id and s.declaration_id = m.declaration_id" + SampleReading.LAST
            + " where m.inspection_id = ? group by m.stratum order by m.stratum";

    private final Inspections inspections;
    private final SampleReading samples;
    private final AgroalDataSource database;

    Results(Inspections inspections, SampleReading samples, AgroalDataSource database) {
        this.inspections = inspections;
        this.samples = samples;
        this.database = database;
    }

    /** @throws org.luoshi.problem.Refusal not-found, out-of-order before the draw */
    @Transactional
    ResultView of(long id, Actor actor) {
        Inspection one = inspections.require(id, actor);
        if (one.seed == null) {
            throw Problem.OUT_OF_ORDER
                    .because("还没有抽样，没有结果。", "Nothing was drawn yet: there is no result.")
                    .rule("R8.2");
        }
        try (Connection connection = database.getConnection()) {
            List<OfStratum> strata = strata(one, connection);
            List<SampleView> all =
                    samples.read(one, actor, " where s.inspection_id = ?", List.of(one.id), connection).stream()
                            .map(SampleReading.Found::view)
                            .toList();
            return estimate(
                    one, strata, (int) all.stream().filter(SampleView::changed).count(), (int)
                            all.stream().filter(each -> each.lateEvidence() > 0).count());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<OfStratum> strata(Inspection one, Connection connection) throws SQLException {
        List<OfStratum> strata = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(BY_STRATUM)) {
            query.setLong(1, one.id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String[] key = row.getString(1).split("/");
                    int drawn = row.getInt(4);
                    int found = row.getInt(5) + row.getInt(6) + row.getInt(7) + row.getInt(8);
                    strata.add(stratum(
                            row.getString(1),
                            key[0].equals("*") ? null : row.getString(2),
                            key[1].equals("*") ? null : Destination.valueOf(key[1]),
                            new Counts(
                                    row.getInt(3),
                                    drawn,
                                    row.getInt(5),
                                    row.getInt(6),
                                    row.getInt(7),
                                    row.getInt(8),
                                    drawn - found)));
                }
            }
        }
        return strata;
    }

    static OfStratum stratum(String key, String college, Destination destination, Counts counts) {
        return new OfStratum(
                key,
                college,
                destination,
                counts,
                Proportion.clopperPearson(counts.inconsistent(), counts.decided()),
                counts.drawn() == 0
                        ? null
                        : Proportion.percent((counts.drawn() - counts.consistent()) / (double) counts.drawn()));
    }

    // each stratum stands for its part of the population; the interval is that of Clopper and Pearson with the
    // effective size of Kish,
    // (sum of weights)² / sum of weight² by size, which is smaller than the number checked where strata are drawn
    // unevenly
    private static ResultView estimate(Inspection one, List<OfStratum> strata, int changed, int lateEvidence) {
        Counts total = strata.stream().map(OfStratum::counts).reduce(new Counts(0, 0, 0, 0, 0, 0, 0), Counts::plus);
        double covered = 0;
        double untrue = 0;
        double spread = 0;
        for (OfStratum stratum : strata) {
            Counts counts = stratum.counts();
            if (counts.decided() > 0) {
                covered += counts.population();
                untrue += counts.population() * (counts.inconsistent() / (double) counts.decided());
                spread += (double) counts.population() * counts.population() / counts.decided();
            }
        }
        if (covered == 0) {
            return new ResultView(
                    String.valueOf(one.id), total, Proportion.NONE, null, null, changed, lateEvidence, strata);
        }
        double size = covered * covered / spread;
        return new ResultView(
                String.valueOf(one.id),
                total,
                Proportion.clopperPearson(untrue / covered * size, size),
                BigDecimal.valueOf(size).setScale(1, RoundingMode.HALF_UP),
                Proportion.percent(covered / total.population()),
                changed,
                lateEvidence,
                strata);
    }
}
