package org.luoshi.inspection;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.listing.Page;
import org.luoshi.policy.Destination;
import org.luoshi.problem.WebProblems;

/** The register of who answers for what inspections found: for the office and inspectors all of it, for everybody else their own (R8.2). */
@ApplicationScoped
class Register {

    private static final String FROM = " from inspection_responsibility r join inspection i on i.id = r.inspection_id"
            + " join inspection_finding f on f.id = r.finding_id join graduate g on g.id = r.graduate_id"
            + " join college c on c.id = r.college_id join inspection_member m on m.inspection_id = r.inspection_id"
            + " and m.declaration_id = r.declaration_id left join person p on p.subject = r.subject"
            + " left join responsibility_appeal a on a.responsibility_id = r.id where ";
    private static final String ROW = "select r.id, r.cohort_year, r.part, r.subject, p.name, r.role, r.acted_at,"
            + " r.acted_entry, r.sheet_id, c.code, c.name, g.id, g.name, g.student_number, r.declaration_id, m.destination,"
            + " i.id, i.kind, f.sample_id, f.at, f.remark, f.entry_id, f.actor, a.id, a.reason, a.filed_at, a.outcome,"
            + " a.answer, a.decided_by_name, a.decided_at, a.version" + FROM;

    private final AgroalDataSource database;

    Register(AgroalDataSource database) {
        this.database = database;
    }

    /** @param finder subject of whoever recorded the finding */
    record Found(RegisterEntryView view, String finder) {}

    private static String within(Actor actor, List<Object> values) {
        String theirs = "r.subject = ?";
        values.add(actor.subject());
        return "(" + theirs + " or "
                + actor.as(Inspections.WHOLE_SCHOOL).reach().condition("r.college_id", "r.college_id") + ")";
    }

    Page<RegisterEntryView> page(RegisterQuery query, Actor actor) {
        List<Object> values = new ArrayList<>();
        StringBuilder condition = new StringBuilder(within(actor, values));
        and("r.cohort_year = ?", query.cohort, condition, values);
        and("r.subject = ?", query.person, condition, values);
        and("c.code = ?", query.college, condition, values);
        and("r.part = ?", query.part == null ? null : query.part.name(), condition, values);
        if (Boolean.TRUE.equals(query.appealed)) {
            condition.append(" and a.id is not null and a.outcome is null");
        }
        try (Connection connection = database.getConnection()) {
            String page = condition + " order by r.id desc limit " + query.size + " offset " + query.offset();
            List<RegisterEntryView> items = read(page, values, actor, connection).stream()
                    .map(Found::view)
                    .toList();
            return Page.of(items, total(condition.toString(), values, connection), query);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void and(String condition, Object value, StringBuilder into, List<Object> values) {
        if (value != null) {
            into.append(" and ").append(condition);
            values.add(value);
        }
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    Found require(long id, Actor actor) {
        List<Object> values = new ArrayList<>();
        String condition = within(actor, values) + " and r.id = ?";
        values.add(id);
        try (Connection connection = database.getConnection()) {
            return read(condition, values, actor, connection).stream()
                    .findFirst()
                    .orElseThrow(WebProblems::notFound);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long total(String condition, List<Object> values, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*)" + FROM + condition)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Found> read(String condition, List<Object> values, Actor actor, Connection connection)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROW + condition)) {
            for (int i = 0; i < values.size(); i++) {
                query.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row(row, actor));
                }
            }
        }
        return found;
    }

    private static Found row(ResultSet row, Actor actor) throws SQLException {
        String subject = row.getString(4);
        String finder = row.getString(23);
        RegisterEntryView.Appeal appeal = row.getString(24) == null ? null : appeal(row);
        return new Found(
                new RegisterEntryView(
                        row.getString(1),
                        row.getInt(2),
                        ResponsiblePart.valueOf(row.getString(3)),
                        new RegisterEntryView.Who(subject, row.getString(5)),
                        row.getString(6),
                        row.getTimestamp(7).toInstant(),
                        row.getString(8),
                        row.getString(9),
                        new RegisterEntryView.CollegeBrief(row.getString(10), row.getString(11)),
                        new RegisterEntryView.GraduateBrief(row.getString(12), row.getString(13), row.getString(14)),
                        row.getString(15),
                        Destination.valueOf(row.getString(16)),
                        row.getString(17),
                        InspectionKind.valueOf(row.getString(18)),
                        row.getString(19),
                        row.getTimestamp(20).toInstant(),
                        row.getString(21),
                        row.getString(22),
                        appeal == null || appeal.outcome() != AppealOutcome.GRANTED,
                        appeal,
                        allowed(subject, finder, appeal, actor)),
                finder);
    }

    private static RegisterEntryView.Appeal appeal(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp(30);
        return new RegisterEntryView.Appeal(
                row.getString(25),
                row.getTimestamp(26).toInstant(),
                row.getString(27) == null ? null : AppealOutcome.valueOf(row.getString(27)),
                row.getString(28),
                row.getString(29),
                decided == null ? null : decided.toInstant(),
                row.getInt(31));
    }

    private static List<RegisterAction> allowed(
            String subject, String finder, RegisterEntryView.Appeal appeal, Actor actor) {
        if (appeal == null) {
            return subject.equals(actor.subject()) ? List.of(RegisterAction.APPEAL) : List.of();
        }
        boolean decides = actor.has(Role.OFFICE)
                && appeal.outcome() == null
                && !actor.subject().equals(subject)
                && !actor.subject().equals(finder);
        return decides ? List.of(RegisterAction.DECIDE) : List.of();
    }
}
