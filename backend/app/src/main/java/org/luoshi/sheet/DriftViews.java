package org.luoshi.sheet;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.luoshi.access.Actor;
import org.luoshi.cohort.Graduate;

/** The drift of a sheet with names, for those whose scope has the college. */
@ApplicationScoped
class DriftViews {

    private final WeeklySheets sheets;
    private final DriftReading drift;
    private final EntityManager entities;
    private final AgroalDataSource database;

    DriftViews(WeeklySheets sheets, DriftReading drift, EntityManager entities, AgroalDataSource database) {
        this.sheets = sheets;
        this.drift = drift;
        this.entities = entities;
        this.database = database;
    }

    /** @throws org.luoshi.problem.Refusal not-found */
    @Transactional
    DriftView of(long id, Actor actor) {
        WeeklySheet sheet = sheets.require(id, actor, WeeklySheets.READERS);
        try (Connection connection = database.getConnection()) {
            DriftReading.Found found = drift.of(sheet, connection);
            List<DriftView.Line> lines = new ArrayList<>();
            for (Drift.Change change : found.changes()) {
                lines.add(line(change, sheet, found, connection));
            }
            return new DriftView(since(found), lines, found.unexplained().size());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private DriftView.Since since(DriftReading.Found found) {
        return found.since() == null
                ? null
                : new DriftView.Since(
                        String.valueOf(found.since().sheetId),
                        entities.find(WeeklySheet.class, found.since().sheetId).week,
                        found.since().position);
    }

    private DriftView.Line line(Drift.Change change, WeeklySheet sheet, DriftReading.Found found, Connection connection)
            throws SQLException {
        Graduate graduate = entities.find(Graduate.class, change.graduate());
        DriftReading.Behind behind = drift.behind(change, sheet.cohortYear, found.since().position, connection);
        Explanations.Explanation explanation = found.explained().get(change.line());
        return new DriftView.Line(
                change.line(),
                change.kind(),
                new SampleView.Graduate(
                        String.valueOf(graduate.id), graduate.name, graduate.studentNumber, graduate.schoolClass.name),
                DriftView.Counted.of(change.before()),
                DriftView.Counted.of(change.after()),
                behind == null
                        ? null
                        : new DriftView.Person(
                                behind.entry(), behind.name(), behind.role(), behind.at(), behind.event()),
                explanation == null
                        ? null
                        : new DriftView.Explained(explanation.text(), explanation.by(), explanation.at()));
    }
}
