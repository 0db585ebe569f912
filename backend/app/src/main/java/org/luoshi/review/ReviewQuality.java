package org.luoshi.review;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.State;
import org.luoshi.policy.ReviewStage;

/** Accuracy and timeliness of reviews (R7.1, 三不得): read from the steps, one declaration after the other. */
@ApplicationScoped
class ReviewQuality {

    private static final Calendar UTC = Calendar.getInstance(TimeZone.getTimeZone("UTC"));

    private record Step(
            long declaration, Action action, State from, String actor, String name, Instant at, boolean unopened) {}

    private record Person(String actor, ReviewStage stage) {}

    // a pass of a declaration with files, of which who passed it had opened none
    private static final String UNOPENED = "s.action = 'PASS'"
            + " and exists (select 1 from evidence e where e.declaration_id = d.id and e.sha256 is not null)"
            + " and not exists (select 1 from evidence e join audit_entry a on a.subject_type = 'evidence'"
            + " and a.subject_id = cast(e.id as char) where e.declaration_id = d.id"
            + " and a.event = 'evidence-opened' and a.actor = s.actor and a.at <= s.at)";

    private static final class Work {
        private String name = "";
        private long passed;
        private long passedUnopened;
        private long returnedLater;
        private final List<Long> waits = new ArrayList<>();
    }

    private final AgroalDataSource database;
    private final Clock clock;

    ReviewQuality(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return all reviewers for the office, for others themselves alone */
    ReviewQualityView of(int cohort, Actor reader) throws SQLException {
        Map<Person, Work> records = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        String only = reader.has(Role.OFFICE) ? null : reader.subject();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select s.declaration_id, s.action, s.from_state, s.actor, s.actor_name, s.at, "
                                + UNOPENED
                                + " from declaration_step s join declaration d on d.id = s.declaration_id"
                                + " join graduate g on g.id = d.graduate_id where g.cohort_year = ?"
                                + (only == null
                                        ? ""
                                        : " and exists (select 1 from declaration_step o"
                                                + " where o.declaration_id = d.id and o.actor = ?)")
                                + " order by s.declaration_id, s.id")) {
            statement.setInt(1, cohort);
            if (only != null) {
                statement.setString(2, only);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Step step = step(row);
                    if (!steps.isEmpty() && steps.getFirst().declaration() != step.declaration()) {
                        count(steps, records);
                        steps.clear();
                    }
                    steps.add(step);
                }
            }
        }
        count(steps, records);
        return new ReviewQualityView(
                cohort,
                clock.instant(),
                records.entrySet().stream()
                        .filter(entry -> only == null || entry.getKey().actor().equals(only))
                        .map(entry -> view(entry.getKey().stage(), entry.getValue()))
                        .sorted(Comparator.comparing(ReviewQualityView.Reviewer::name)
                                .thenComparing(ReviewQualityView.Reviewer::stage))
                        .toList());
    }

    private static Step step(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(6, (Calendar) UTC.clone());
        return new Step(
                row.getLong(1),
                Action.valueOf(row.getString(2)),
                State.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                at.toInstant(),
                row.getBoolean(7));
    }

    // a pass stands until the declaration is taken back; a return then tells against every pass that stands
    private static void count(List<Step> steps, Map<Person, Work> records) {
        List<Work> standing = new ArrayList<>();
        Instant since = null;
        for (Step step : steps) {
            boolean decided = step.action() == Action.PASS || step.action() == Action.RETURN;
            if (decided && step.from() != State.VERIFIED) {
                ReviewStage stage = step.from() == State.AT_CLASS ? ReviewStage.CLASS : ReviewStage.COLLEGE;
                Work record = records.computeIfAbsent(new Person(step.actor(), stage), nobody -> new Work());
                record.name = step.name() == null ? "" : step.name();
                record.waits.add(Duration.between(since == null ? step.at() : since, step.at())
                        .toMinutes());
                if (step.action() == Action.PASS) {
                    record.passed++;
                    record.passedUnopened += step.unopened() ? 1 : 0;
                    standing.add(record);
                }
            }
            if (step.action() == Action.RETURN) {
                standing.forEach(record -> record.returnedLater++);
            }
            if (step.action() == Action.RETURN || step.action() == Action.WITHDRAW) {
                standing.clear();
            }
            since = step.at();
        }
    }

    private static ReviewQualityView.Reviewer view(ReviewStage stage, Work record) {
        List<Long> waits = record.waits.stream().sorted().toList();
        BigDecimal share = record.passed == 0
                ? null
                : BigDecimal.valueOf(record.returnedLater)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(record.passed), 2, RoundingMode.HALF_UP);
        return new ReviewQualityView.Reviewer(
                record.name,
                stage,
                waits.size(),
                record.passed,
                record.passedUnopened,
                record.returnedLater,
                share,
                waits.get((waits.size() - 1) / 2));
    }
}
