package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.cohort.Cohort;
import org.luoshi.sheet.SheetContent.Line;

/** Weekly sheets as those who may see them see them. */
@ApplicationScoped
class SheetViews {

    private final WeeklySheets sheets;
    private final SheetReading reading;
    private final SheetSampleDesk samples;
    private final SheetSettings settings;
    private final SheetDueDays dueDays;
    private final EntityManager entities;
    private final AgroalDataSource database;

    SheetViews(
            WeeklySheets sheets,
            SheetReading reading,
            SheetSampleDesk samples,
            SheetSettings settings,
            SheetDueDays dueDays,
            EntityManager entities,
            AgroalDataSource database) {
        this.sheets = sheets;
        this.reading = reading;
        this.samples = samples;
        this.settings = settings;
        this.dueDays = dueDays;
        this.entities = entities;
        this.database = database;
    }

    @Transactional
    SheetView one(long id, Actor actor) {
        WeeklySheet sheet = sheets.require(id, actor, WeeklySheets.READERS);
        return view(sheet, sheets.latest(sheet), actor);
    }

    /** The same right after a confirmation, so that what it froze is not read again. */
    @Transactional
    SheetView one(long id, SheetPackage confirmed, Actor actor) {
        WeeklySheet sheet = sheets.require(id, actor, WeeklySheets.READERS);
        boolean still = sheets.confirmations(sheet) == confirmed.nth;
        return view(sheet, still ? confirmed : sheets.latest(sheet), actor);
    }

    private SheetView view(WeeklySheet sheet, SheetPackage latest, Actor actor) {
        SheetContent content = sheet.frozenIn(latest) ? latest.read() : null;
        SheetSignature signature = sheets.signature(sheet);
        LocalDate dueOn = dueDays.of(sheet.cohortYear, sheet.week);
        return new SheetView(
                String.valueOf(sheet.id),
                sheet.cohortYear,
                sheet.college.code,
                content == null ? sheet.college.name : content.stated().collegeName(),
                sheet.week,
                sheet.state,
                dueOn,
                dueDays.overdue(sheet.state, dueOn),
                sheet.preparedByName,
                sheet.preparedAt,
                content == null ? moving(sheet) : FiguresView.of(content.figures(), content.stated(), false),
                content == null ? null : confirmed(latest, content, actor),
                returns(sheet),
                signature == null ? null : signed(signature),
                actions(sheet, actor));
    }

    /** @return the bytes of what was confirmed last
     * @throws org.luoshi.problem.Refusal not-found, out-of-order before the first confirmation */
    @Transactional
    byte[] stored(long id, Actor actor) {
        return SheetOrder.confirmed(sheets.latest(sheets.require(id, actor, WeeklySheets.READERS)))
                .content();
    }

    private FiguresView moving(WeeklySheet sheet) {
        try (Connection connection = database.getConnection()) {
            List<Line> lines = reading.lines(sheet.college.id, connection);
            SheetFigures figures = reading.figures(sheet, lines, sheets.lastSigned(sheet.college.id), 0, connection);
            SheetStated stated = new SheetStated(
                    sheet.college.name,
                    SheetReading.majorNames(sheet.college.id, figures, connection),
                    entities.find(Cohort.class, sheet.cohortYear).grouping,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    null);
            return FiguresView.of(figures, stated, true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private SheetView.Confirmed confirmed(SheetPackage latest, SheetContent content, Actor actor) {
        SampleView sample = samples.view(latest, actor);
        return new SheetView.Confirmed(
                latest.confirmedByName,
                latest.confirmedAt,
                latest.position,
                latest.root,
                latest.sha256,
                content.stated().selfCheck(),
                sample.size(),
                sample.looked());
    }

    private List<SheetView.Returned> returns(WeeklySheet sheet) {
        List<?> rows = entities.createNativeQuery("select r.actor_name, r.at, r.reason from sheet_return r"
                        + " join sheet_package p on p.id = r.package_id where p.sheet_id = ?1 order by r.id desc")
                .setParameter(1, sheet.id)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new SheetView.Returned((String) row[0], instant(row[1]), (String) row[2]))
                .toList();
    }

    private static Instant instant(Object column) {
        return switch (column) {
            case Timestamp at -> at.toInstant();
            case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
            default -> (Instant) column;
        };
    }

    private SheetView.Signed signed(SheetSignature one) {
        // as it was signed, not as it stands beside that; `verification` says whether both are the same
        SheetNote said = SheetNote.read(one.note).orElse(null);
        return new SheetView.Signed(
                said == null ? one.signerName : said.get("name"),
                said == null ? one.title : said.get("title"),
                said == null ? one.signedAt : Instant.parse(said.get("at")),
                said == null ? one.delegatedByName : said.actingFor(),
                one.code,
                settings.verifyAt() + one.code,
                Arrays.stream(one.statements.split(","))
                        .map(SheetStatement::valueOf)
                        .toList(),
                one.note);
    }

    private List<SheetAction> actions(WeeklySheet sheet, Actor actor) {
        if (sheet.state == SheetState.SIGNED && sheets.lastSigned(sheet.college.id).sheetId != sheet.id) {
            return List.of();
        }
        return SheetSteps.of(sheet.state).stream()
                .filter(action -> {
                    var reach = actor.as(SheetDesk.rolesOf(action)).reach();
                    return reach.collegeIds().contains(sheet.college.id);
                })
                .toList();
    }
}
