package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.luoshi.cohort.RosterVersions;
import org.luoshi.sheet.SheetContent.Line;

/** What a report over all colleges needs of their sheets: who counts in each, now or at a position of the log, and what was signed last
 * (R7.2, R9.1). */
@ApplicationScoped
public class CollegeSheets {

    private final WeeklySheets sheets;
    private final SheetReading reading;
    private final SheetHistory history;
    private final DriftReading drift;
    private final EntityManager entities;

    CollegeSheets(
            WeeklySheets sheets,
            SheetReading reading,
            SheetHistory history,
            DriftReading drift,
            EntityManager entities) {
        this.sheets = sheets;
        this.reading = reading;
        this.history = history;
        this.drift = drift;
        this.entities = entities;
    }

    /** A signed sheet.
     * @param sheet id
     * @param position of the log at which it was confirmed
     * @param root hex root of its package
     * @param sha256 hex digest of its package */
    public record Signed(String sheet, String week, long position, String root, String sha256) {}

    /** A college of a cohort.
     * @param lines one for each graduate whom it counts, by id
     * @param signed its last signed sheet, null where it has none
     * @param counted declarations that this sheet counts as verified */
    public record OfCollege(long id, String code, String name, List<Line> lines, Signed signed, Set<String> counted) {}

    /** Something that was signed, no longer stands, and nobody explained. */
    public record Unexplained(String line, DriftKind kind, long graduate) {}

    /** @return the colleges of a cohort as they are now, by code; those that count nobody and signed nothing left out */
    public List<OfCollege> now(int cohort, Connection connection) throws SQLException {
        List<OfCollege> found = new ArrayList<>();
        for (OfCollege one : colleges(cohort, connection)) {
            SheetSignature last = sheets.lastSigned(one.id);
            add(one, reading.lines(one.id, connection), last == null ? null : last.sheetId, connection, found);
        }
        return found;
    }

    /** @param last highest id of a graduate of the cohort at the position
     * @return the same at a position of the log, from the log alone */
    public List<OfCollege> at(int cohort, long position, long last, Connection connection) throws SQLException {
        List<OfCollege> found = new ArrayList<>();
        for (OfCollege one : colleges(cohort, connection)) {
            String sheet = SheetHistory.base(one.id, position, connection);
            List<Line> lines = history.lines(cohort, one.id, position, last, connection);
            add(one, lines, sheet == null ? null : Long.valueOf(sheet), connection, found);
        }
        return found;
    }

    private void add(OfCollege one, List<Line> lines, Long sheet, Connection connection, List<OfCollege> into)
            throws SQLException {
        if (!lines.isEmpty() || sheet != null) {
            into.add(new OfCollege(
                    one.id,
                    one.code,
                    one.name,
                    lines,
                    sheet == null ? null : signed(sheet),
                    sheet == null ? Set.of() : SheetReading.signedBy(sheet, connection)));
        }
    }

    private Signed signed(long id) {
        WeeklySheet sheet = entities.find(WeeklySheet.class, id);
        SheetPackage kept = entities.find(SheetPackage.class, sheets.signature(sheet).packageId);
        return new Signed(String.valueOf(id), sheet.week, kept.position, kept.root, kept.sha256);
    }

    /** @return what its last signed sheet counted, no longer stands, and has no explanation */
    public List<Unexplained> unexplained(OfCollege college, Connection connection) throws SQLException {
        DriftReading.Found found = drift.since(sheets.lastSigned(college.id), college.lines, connection);
        return found.changes().stream()
                .filter(one -> !found.explained().containsKey(one.line()))
                .map(one -> new Unexplained(one.line(), one.kind(), one.graduate()))
                .toList();
    }

    /** @return the roster version in force at a position */
    public int rosterVersion(int cohort, long position, Connection connection) throws SQLException {
        return RosterVersions.at(cohort, position, connection);
    }

    /** @return how many concerns the cohort had at a position, in the whole school (R6.2) */
    public long concerns(int cohort, long position, Connection connection) throws SQLException {
        return SheetReading.number(SheetHistory.concerns(cohort) + SheetHistory.placed(position), connection);
    }

    /** @return whether the stored bytes of a signed sheet have that digest, and their tree that root */
    public boolean stands(String sheet, String root, String sha256) {
        WeeklySheet one = entities.find(WeeklySheet.class, Long.valueOf(sheet));
        SheetSignature signature = one == null ? null : sheets.signature(one);
        if (signature == null) {
            return false;
        }
        SheetPackage kept = entities.find(SheetPackage.class, signature.packageId);
        return SheetSample.digest(kept.content()).equals(sha256)
                && kept.read().root().equals(root);
    }

    private static List<OfCollege> colleges(int cohort, Connection connection) throws SQLException {
        List<OfCollege> found = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select id, code, name from college where cohort_year = ? order by code")) {
            query.setInt(1, cohort);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new OfCollege(
                            row.getLong(1), row.getString(2), row.getString(3), List.of(), null, Set.of()));
                }
            }
        }
        return found;
    }
}
