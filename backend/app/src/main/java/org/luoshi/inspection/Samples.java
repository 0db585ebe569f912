package org.luoshi.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.access.Reach;
import org.luoshi.listing.Page;
import org.luoshi.problem.WebProblems;

/** Finds samples, never more than an actor checks or oversees: the office and inspectors all of them, officers and leaders those of
 * their college in a self-check, and those of the other college that theirs checks and their own in a mutual one. */
@ApplicationScoped
class Samples {

    private final SampleReading reading;
    private final AgroalDataSource database;

    Samples(SampleReading reading, AgroalDataSource database) {
        this.reading = reading;
        this.database = database;
    }

    /** How many there are, and how many have a finding. */
    record Count(long samples, long checked) {}

    private static String within(Inspection one, Actor actor) {
        String whole = actor.as(Inspections.WHOLE_SCHOOL).reach().condition("s.college_id", "s.college_id");
        Reach college = actor.as(Inspections.COLLEGE).reach();
        return switch (one.kind) {
            case SELF_CHECK -> "(" + whole + " or " + college.condition("s.college_id", "s.college_id") + ")";
            case MUTUAL ->
                "(" + whole + " or " + college.condition("s.checking_college_id", "s.checking_college_id") + " or "
                        + college.condition("s.college_id", "s.college_id") + ")";
            default -> whole;
        };
    }

    Count count(Inspection one, Actor actor) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select count(*), count(" + Look.outcome(one, actor) + ") from inspection_sample s"
                                + SampleReading.BOTH + " where s.inspection_id = ? and " + within(one, actor))) {
            query.setLong(1, one.id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new Count(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Page<SampleView> page(Inspection one, SampleQuery query, Actor actor) {
        StringBuilder condition = new StringBuilder(" where s.inspection_id = ? and ").append(within(one, actor));
        List<Object> values = new ArrayList<>();
        values.add(one.id);
        if (query.stratum != null) {
            condition.append(" and s.stratum = ?");
            values.add(query.stratum);
        }
        if (query.outcome != null) {
            condition.append(" and ").append(Look.outcome(one, actor)).append(" = ?");
            values.add(query.outcome.name());
        }
        if (Boolean.TRUE.equals(query.open)) {
            condition
                    .append(" and coalesce(")
                    .append(Look.outcome(one, actor))
                    .append(", '') not in ('CONSISTENT', 'INCONSISTENT')");
        }
        if (Boolean.TRUE.equals(query.disagreeing)) {
            condition.append(
                    " and o.outcome in ('CONSISTENT', 'INCONSISTENT') and f.outcome in ('CONSISTENT', 'INCONSISTENT')"
                            + " and o.outcome <> f.outcome");
        }
        String page = condition + " order by s.stratum, s.place limit " + query.size + " offset " + query.offset();
        try (Connection connection = database.getConnection()) {
            List<SampleView> items = reading.read(one, actor, page, values, connection).stream()
                    .map(SampleReading.Found::view)
                    .toList();
            return Page.of(items, total(condition.toString(), values, connection), query);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    SampleReading.Found require(Inspection one, long sample, Actor actor) {
        String condition = " where s.inspection_id = ? and s.id = ? and " + within(one, actor);
        try (Connection connection = database.getConnection()) {
            return reading.read(one, actor, condition, List.of(one.id, sample), connection).stream()
                    .findFirst()
                    .orElseThrow(WebProblems::notFound);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long total(String condition, List<Object> values, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from inspection_sample s" + SampleReading.BOTH + condition)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
