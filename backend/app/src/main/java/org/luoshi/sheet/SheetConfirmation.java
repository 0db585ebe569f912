package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.audit.AuditTrail;
import org.luoshi.audit.SchoolLog;
import org.luoshi.cohort.Cohort;
import org.luoshi.problem.Problem;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** The moment of a sheet: the officer confirms, and the package is what the log says up to one position, no more and no less (R7.2, R5.2). */
@ApplicationScoped
class SheetConfirmation {

    private final WeeklySheets sheets;
    private final SheetReading reading;
    private final DriftReading drift;
    private final SheetSettings settings;
    private final SchoolLog log;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Clock clock;

    SheetConfirmation(
            WeeklySheets sheets,
            SheetReading reading,
            DriftReading drift,
            SheetSettings settings,
            SchoolLog log,
            AuditTrail audit,
            EntityManager entities,
            AgroalDataSource database,
            Clock clock) {
        this.sheets = sheets;
        this.reading = reading;
        this.drift = drift;
        this.settings = settings;
        this.log = log;
        this.audit = audit;
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /** Freezes a sheet.
     * @param made is given the package as soon as its bytes are there, before they are in the database
     * @return the package
     * @throws org.luoshi.problem.Refusal not-found, step-not-allowed, out-of-order where drift is not explained or a later sheet is signed,
     *     invalid-request where more was corrected than checked */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    SheetPackage confirm(long id, Confirmation body, Actor actor, Consumer<SheetPackage> made) {
        // before anything is read: the position is that of everything read below
        long position = log.positionOfThisTransaction();
        WeeklySheet sheet = sheets.hold(id, actor, WeeklySheets.OFFICER);
        SheetSteps.require(sheet, SheetAction.CONFIRM);
        check(body);
        SheetSignature base = sheets.lastSigned(sheet.college.id);
        if (base != null && entities.find(WeeklySheet.class, base.sheetId).week.compareTo(sheet.week) > 0) {
            throw SheetOrder.laterSigned();
        }
        try (Connection connection = database.getConnection()) {
            List<Line> lines = reading.lines(sheet.college.id, connection);
            DriftReading.Found found = drift.since(base, lines, connection);
            SheetOrder.requireExplained(found);
            SheetFigures figures = reading.figures(sheet, lines, base, position, connection);
            Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
            SheetContent content =
                    new SheetContent(figures, lines, stated(sheet, figures, lines, body, found, actor, at, connection));
            SheetPackage frozen = freeze(sheet, content, position, actor, at);
            made.accept(frozen);
            frozen.id = PackageRow.insert(frozen, connection);
            drawSample(frozen, content, connection);
            audit.record(
                    actor.subject(),
                    Role.OFFICER.realmName(),
                    "sheet-confirmed",
                    "weekly-sheet",
                    String.valueOf(sheet.id),
                    SheetSaid.confirmed(
                            sheet,
                            frozen,
                            Math.min(
                                    settings.sample(),
                                    content.stated().weights().size()),
                            actor));
            return frozen;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void check(Confirmation body) {
        if (body.selfCheck().corrected() > body.selfCheck().checked()) {
            throw Problem.INVALID_REQUEST
                    .because("自查复核的数字不一致。", "The numbers of the self-check do not agree.")
                    .rule("R5.2")
                    .field("selfCheck.corrected", "不能多于自查复核的记录数", "not more than were checked");
        }
    }

    private SheetPackage freeze(WeeklySheet sheet, SheetContent content, long position, Actor actor, Instant at) {
        sheet.state = SheetState.CONFIRMED;
        entities.flush();
        SheetPackage frozen = new SheetPackage();
        frozen.sheetId = sheet.id;
        frozen.nth = sheets.confirmations(sheet) + 1;
        frozen.position = position;
        frozen.hold(content);
        frozen.confirmedBy = actor.subject();
        frozen.confirmedByName = actor.name();
        frozen.confirmedAt = at;
        return frozen;
    }

    private SheetStated stated(
            WeeklySheet sheet,
            SheetFigures figures,
            List<Line> lines,
            Confirmation body,
            DriftReading.Found found,
            Actor actor,
            Instant at,
            Connection connection)
            throws SQLException {
        Map<String, Integer> flags = SheetReading.flags(sheet.college.id, connection);
        Map<String, Integer> weights = new TreeMap<>();
        for (Line line : lines) {
            OfDeclaration one = line.verifiedOne();
            if (one != null && one.destination().employed()) {
                weights.put(
                        one.declaration(),
                        SheetSample.weight(one.destination(), flags.getOrDefault(one.declaration(), 0)));
            }
        }
        return new SheetStated(
                sheet.college.name,
                SheetReading.majorNames(sheet.college.id, figures, connection),
                entities.find(Cohort.class, sheet.cohortYear).grouping,
                new SheetStated.SelfCheck(
                        body.selfCheck().checked(), body.selfCheck().corrected()),
                found.changes().stream()
                        .map(one -> new SheetStated.Explained(
                                one.line(), found.explained().get(one.line()).digest()))
                        .toList(),
                weights,
                actor.subject(),
                at.toString());
    }

    private void drawSample(SheetPackage frozen, SheetContent content, Connection connection) throws SQLException {
        Map<String, Integer> weights = content.stated().weights();
        List<String> sample = SheetSample.draw(frozen.root, weights, settings.sample());
        Map<String, String> graduates = new HashMap<>();
        for (Line line : content.lines()) {
            OfDeclaration one = line.verifiedOne();
            if (one != null && sample.contains(one.declaration())) {
                graduates.put(one.declaration(), line.graduate());
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into sheet_sample"
                + " (package_id, place, declaration_id, graduate_id, weight) values (?, ?, ?, ?, ?)")) {
            int place = 1;
            for (String drawn : sample) {
                insert.setLong(1, frozen.id);
                insert.setInt(2, place++);
                insert.setLong(3, Long.parseLong(drawn));
                insert.setLong(4, Long.parseLong(graduates.get(drawn)));
                insert.setInt(5, weights.get(drawn));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
