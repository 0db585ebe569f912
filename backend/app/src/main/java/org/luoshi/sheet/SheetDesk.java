package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.Salted;
import org.luoshi.cohort.College;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;
import org.luoshi.problem.WebProblems;

/** Where the officer prepares a weekly sheet and explains its drift, and the leader sends one back (R7.2, R5.3). */
@ApplicationScoped
class SheetDesk {

    private final WeeklySheets sheets;
    private final SheetReading reading;
    private final DriftReading drift;
    private final Explanations explanations;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Clock clock;

    SheetDesk(
            WeeklySheets sheets,
            SheetReading reading,
            DriftReading drift,
            Explanations explanations,
            AuditTrail audit,
            EntityManager entities,
            AgroalDataSource database,
            Clock clock) {
        this.sheets = sheets;
        this.reading = reading;
        this.drift = drift;
        this.explanations = explanations;
        this.audit = audit;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @return id of a new sheet
     * @throws Refusal not-found outside the officer's college, already-exists, out-of-order for a week that has not begun or lies before a
     *     signed one */
    @Transactional
    long prepare(NewSheet body, Actor actor) {
        College college = sheets.college(body.cohort(), body.college(), actor, WeeklySheets.OFFICER)
                .orElseThrow(WebProblems::notFound);
        if (!SheetWeek.exists(body.week())) {
            throw Problem.INVALID_REQUEST
                    .because("这一年没有这一周，请检查周次。", "That year has no such week: check its number.")
                    .rule("R7.2")
                    .field("week", "这一年没有这一周", "that year has no such week");
        }
        if (sheets.ofWeek(college, body.week()).isPresent()) {
            throw exists();
        }
        if (body.week().compareTo(SheetWeek.of(clock.instant())) > 0) {
            throw Problem.OUT_OF_ORDER
                    .because("这一周还没有开始，请在当周填报周报。", "That week has not begun: prepare its sheet when it has.")
                    .rule("R7.2")
                    .field("week", "不能晚于本周", "not later than this week");
        }
        SheetSignature last = sheets.lastSigned(college.id);
        if (last != null && entities.find(WeeklySheet.class, last.sheetId).week.compareTo(body.week()) >= 0) {
            throw Problem.OUT_OF_ORDER
                    .because(
                            "更晚一周的周报已经签字，不能再补更早一周的。",
                            "The sheet of a later week is signed already: an earlier one cannot follow.")
                    .rule("R7.2")
                    .field("week", "须晚于最近一次签字的周报", "later than the last signed sheet");
        }
        WeeklySheet sheet = new WeeklySheet();
        sheet.cohortYear = body.cohort();
        sheet.college = college;
        sheet.week = body.week();
        sheet.state = SheetState.PREPARED;
        sheet.preparedBy = actor.subject();
        sheet.preparedByName = actor.name();
        sheet.preparedAt = now();
        sheet.salt = Salted.salt();
        try {
            sheets.persistAndFlush(sheet);
        } catch (org.hibernate.exception.ConstraintViolationException atTheSameTime) {
            throw exists();
        }
        record(
                actor,
                Role.OFFICER,
                "sheet-prepared",
                sheet,
                SheetSaid.by(
                        sheet,
                        actor,
                        sheet.preparedAt,
                        Map.of("cohort", sheet.cohortYear, "college", college.id, "week", sheet.week)));
        return sheet.id;
    }

    private static Refusal exists() {
        return Problem.ALREADY_EXISTS
                .because("这一周的周报已经有了，请打开它继续。", "That week has its sheet already: open it and go on.")
                .with("field", "week");
    }

    /** Explains a line of drift; said once.
     * @throws Refusal not-found for a line that is not there, already-exists, step-not-allowed once confirmed, reason-missing */
    @Transactional
    void explain(long id, Set<String> lines, String text, Actor actor) {
        WeeklySheet sheet = sheets.hold(id, actor, WeeklySheets.OFFICER);
        SheetSteps.require(sheet, SheetAction.EXPLAIN);
        if (text == null || text.isBlank()) {
            throw Problem.REASON_MISSING
                    .because("请说明变动的原因。", "Say why it changed.")
                    .rule("R5.3")
                    .field("explanation", "请说明变动的原因", "say why it changed");
        }
        try (Connection connection = database.getConnection()) {
            DriftReading.Found found = drift.since(
                    sheets.lastSigned(sheet.college.id), reading.lines(sheet.college.id, connection), connection);
            List<Drift.Change> changes = found.changes().stream()
                    .filter(one -> lines.contains(one.line()))
                    .toList();
            if (changes.size() < lines.size()) {
                throw WebProblems.notFound();
            }
            if (lines.stream().anyMatch(found.explained()::containsKey)) {
                throw Problem.ALREADY_EXISTS
                        .because(
                                "其中有的变动已经有说明，说明不再更改。请刷新后再提交。",
                                "Some of that has its explanation already, which does not change: load the page again.")
                        .with("field", "explanation");
            }
            Instant at = now();
            for (Drift.Change change : changes) {
                String digest = explanations.add(sheet, change, text.strip(), actor, at, connection);
                record(
                        actor,
                        Role.OFFICER,
                        "drift-explained",
                        sheet,
                        SheetSaid.by(
                                sheet,
                                actor,
                                at,
                                Map.of(
                                        "line",
                                        change.line(),
                                        "graduate",
                                        String.valueOf(change.graduate()),
                                        "textDigest",
                                        digest)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sends what was confirmed back to the officer.
     * @throws Refusal not-found, step-not-allowed, reason-missing */
    @Transactional
    void sendBack(long id, String reason, Actor actor) {
        WeeklySheet sheet = sheets.hold(id, actor, WeeklySheets.LEADER);
        SheetSteps.require(sheet, SheetAction.SEND_BACK);
        if (reason == null || reason.isBlank()) {
            throw Problem.REASON_MISSING
                    .because("请写明退回的原因，就业干事会看到。", "Say why: the officer reads it.")
                    .rule("R7.2")
                    .field("reason", "请写明退回的原因", "say why");
        }
        SheetPackage latest = sheets.latest(sheet);
        String salt = Salted.salt();
        Instant at = now();
        sheet.state = SheetState.SENT_BACK;
        entities.flush();
        entities.createNativeQuery("insert into sheet_return (package_id, reason, salt, actor, actor_name, at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, latest.id)
                .setParameter(2, reason.strip())
                .setParameter(3, salt)
                .setParameter(4, actor.subject())
                .setParameter(5, actor.name())
                .setParameter(6, at)
                .executeUpdate();
        record(
                actor,
                Role.LEADER,
                "sheet-sent-back",
                sheet,
                SheetSaid.by(
                        sheet,
                        actor,
                        at,
                        Map.of("sha256", latest.sha256, "reasonDigest", Salted.digest(salt, reason.strip()))));
    }

    private void record(Actor actor, Role role, String event, WeeklySheet sheet, Map<String, ?> payload) {
        audit.record(actor.subject(), role.realmName(), event, "weekly-sheet", String.valueOf(sheet.id), payload);
    }

    /** Which roles somebody may have to take a step, for the actions that a view shows. */
    static Set<Role> rolesOf(SheetAction action) {
        return switch (action) {
            case CONFIRM, EXPLAIN -> WeeklySheets.OFFICER;
            case LOOK, SIGN, SEND_BACK -> WeeklySheets.LEADER;
        };
    }
}
