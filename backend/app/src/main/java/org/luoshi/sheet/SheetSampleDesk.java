package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.problem.Problem;
import org.luoshi.problem.WebProblems;

/** The drawn sample that the leader looks through in person, one by one (R7.2). */
@ApplicationScoped
class SheetSampleDesk {

    private static final String ITEMS =
            "select s.declaration_id, g.id, g.name, g.student_number, c.name, d.destination,"
                    + " d.state, s.weight, k.outcome, k.remark, k.actor_name, k.at,"
                    + " (select count(*) from evidence e where e.declaration_id = s.declaration_id and e.sha256 is not null),"
                    + " (select count(*) from evidence e where e.declaration_id = s.declaration_id and e.sha256 is not null and exists"
                    + " (select 1 from audit_entry a where a.subject_type = 'evidence' and a.subject_id = cast(e.id as char)"
                    + " and a.event = 'evidence-opened' and a.actor = ?))"
                    + " from sheet_sample s join graduate g on g.id = s.graduate_id join school_class c on c.id = g.class_id"
                    + " join declaration d on d.id = s.declaration_id"
                    + " left join sheet_look k on k.package_id = s.package_id and k.declaration_id = s.declaration_id"
                    + " where s.package_id = ? order by s.place";

    private final WeeklySheets sheets;
    private final AuditTrail audit;
    private final AgroalDataSource database;
    private final Clock clock;

    SheetSampleDesk(WeeklySheets sheets, AuditTrail audit, AgroalDataSource database, Clock clock) {
        this.sheets = sheets;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    /** @return the sample of what was confirmed last, in the order drawn; empty before */
    @Transactional
    SampleView sample(long id, Actor actor) {
        WeeklySheet sheet = sheets.require(id, actor, WeeklySheets.READERS);
        SheetPackage latest = sheets.latest(sheet);
        return latest == null ? new SampleView(List.of(), 0, 0) : view(latest, actor);
    }

    SampleView view(SheetPackage latest, Actor reader) {
        List<SampleView.Item> items = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ITEMS)) {
            query.setString(1, reader.subject());
            query.setLong(2, latest.id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return new SampleView(items, items.size(), (int)
                items.stream().filter(one -> one.outcome() != null).count());
    }

    private static SampleView.Item item(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp(12);
        return new SampleView.Item(
                row.getString(1),
                new SampleView.Graduate(row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                Destination.valueOf(row.getString(6)),
                State.valueOf(row.getString(7)),
                row.getInt(8),
                row.getInt(13),
                row.getInt(14),
                row.getString(9) == null ? null : LookOutcome.valueOf(row.getString(9)),
                row.getString(10),
                row.getString(11),
                at == null ? null : at.toInstant());
    }

    /** Notes what the leader found; said once.
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed, already-exists, out-of-order where no proof was opened, reason-missing */
    @Transactional
    SampleView look(long id, Look body, Actor actor) {
        WeeklySheet sheet = sheets.hold(id, actor, WeeklySheets.LEADER);
        SheetSteps.require(sheet, SheetAction.LOOK);
        SheetPackage latest = sheets.latest(sheet);
        SampleView.Item item = view(latest, actor).items().stream()
                .filter(one -> one.declaration().equals(body.declaration()))
                .findFirst()
                .orElseThrow(WebProblems::notFound);
        if (item.outcome() != null) {
            throw Problem.ALREADY_EXISTS
                    .because("这一条已经看过，结果不再更改。", "This one has been looked at: its outcome does not change.")
                    .with("field", "declaration");
        }
        if (item.opened() < item.files()) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "请先打开查看它的全部证明材料（已看 " + item.opened() + " / " + item.files() + "）。",
                            "Open all of its proofs first (" + item.opened() + " of " + item.files() + " seen).")
                    .rule("R7.2");
        }
        boolean silent = body.comment() == null || body.comment().isBlank();
        if (body.outcome() == LookOutcome.DOUBTFUL && silent) {
            throw Problem.REASON_MISSING
                    .because("请写明哪里不符，就业干事会据此复核。", "Say what does not fit: the officer checks it.")
                    .rule("R7.2")
                    .field("comment", "请写明哪里不符", "say what does not fit");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String salt = Salted.salt();
        String remark = silent ? null : body.comment().strip();
        insert(latest, body, item, remark, salt, actor, at);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("graduate", item.graduate().id());
        payload.put("declaration", body.declaration());
        payload.put("outcome", body.outcome());
        payload.put("opened", item.opened());
        payload.put("remarkDigest", Salted.digest(salt, remark));
        audit.record(
                actor.subject(),
                Role.LEADER.realmName(),
                "sample-looked-at",
                "weekly-sheet",
                String.valueOf(sheet.id),
                SheetSaid.by(sheet, actor, at, payload));
        return view(latest, actor);
    }

    private void insert(
            SheetPackage latest, Look body, SampleView.Item item, String remark, String salt, Actor actor, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into sheet_look"
                        + " (package_id, declaration_id, outcome, opened, remark, actor, actor_name, at, salt)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, latest.id);
            insert.setLong(2, Long.parseLong(body.declaration()));
            insert.setString(3, body.outcome().name());
            insert.setInt(4, item.opened());
            insert.setString(5, remark);
            insert.setString(6, actor.subject());
            insert.setString(7, actor.name());
            insert.setTimestamp(8, Timestamp.from(at));
            insert.setString(9, salt);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
