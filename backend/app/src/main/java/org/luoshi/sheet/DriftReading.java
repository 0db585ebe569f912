package org.luoshi.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.access.People;
import org.luoshi.sheet.SheetContent.Line;

/** Finds the drift of a sheet, with the person behind each line (R8.1). */
@ApplicationScoped
class DriftReading {

    private static final String OF_A_DECLARATION =
            "select e.id, e.actor, e.actor_role, e.at, e.event from audit_entry e left join audit_leaf l on l.entry_id = e.id"
                    + " where e.graduate = ? and e.subject_type = 'declaration'"
                    + " and json_extract(e.payload, '$.to') is not null and (l.position is null or l.position >= ?)"
                    + " order by case when e.subject_id = ? and json_unquote(json_extract(e.payload, '$.from')) = 'VERIFIED'"
                    + " then 0 else 1 end, e.id desc limit 1";

    private static final String OF_A_ROSTER =
            "select e.id, e.actor, e.actor_role, e.at, e.event from audit_entry e where e.subject_type = 'roster-import'"
                    + " and e.event = 'roster-imported' and json_extract(e.payload, '$.rosterVersion') ="
                    + " (select coalesce(max(c.roster_version), max(g.roster_version)) from graduate g"
                    + " left join roster_change c on c.graduate_id = g.id where g.id = ?)"
                    + " and json_extract(e.payload, '$.cohort') = ? order by e.id limit 1";

    private final WeeklySheets sheets;
    private final SheetReading reading;
    private final Explanations explanations;
    private final People people;

    DriftReading(WeeklySheets sheets, SheetReading reading, Explanations explanations, People people) {
        this.sheets = sheets;
        this.reading = reading;
        this.explanations = explanations;
        this.people = people;
    }

    /** Since which signed sheet; what changed, in order of the graduates; explanations by line. */
    record Found(SheetSignature since, List<Drift.Change> changes, Map<String, Explanations.Explanation> explained) {

        List<String> unexplained() {
            return changes.stream()
                    .map(Drift.Change::line)
                    .filter(line -> !explained.containsKey(line))
                    .toList();
        }
    }

    /** @param now lines of the college now
     * @return what no longer stands of the last signed sheet; of this sheet itself once it is signed */
    Found since(SheetSignature base, List<Line> now, Connection connection) throws SQLException {
        if (base == null) {
            return new Found(null, List.of(), Map.of());
        }
        SheetPackage signed = sheets.getEntityManager().find(SheetPackage.class, base.packageId);
        List<Drift.Change> changes =
                Drift.between(String.valueOf(base.sheetId), signed.read().lines(), now);
        return new Found(
                base,
                changes,
                explanations.of(changes.stream().map(Drift.Change::line).toList(), connection));
    }

    /** The drift that a sheet shows: before confirmation and after signature against now, between them as it was confirmed. */
    Found of(WeeklySheet sheet, Connection connection) throws SQLException {
        SheetSignature own = sheets.signature(sheet);
        if (sheet.state == SheetState.CONFIRMED) {
            SheetContent content = sheets.latest(sheet).read();
            return since(sheets.lastSigned(sheet.college.id), content.lines(), connection);
        }
        return since(
                own != null ? own : sheets.lastSigned(sheet.college.id),
                reading.lines(sheet.college.id, connection),
                connection);
    }

    /** Who brought a change about.
     * @param entry id of the log's entry */
    record Behind(String entry, String subject, String name, String role, Instant at, String event) {}

    /** @return the person, null where the log does not say */
    Behind behind(Drift.Change change, int cohort, long since, Connection connection) throws SQLException {
        List<Behind> found = new ArrayList<>();
        if (change.kind() == DriftKind.LEFT_COLLEGE || change.kind() == DriftKind.JOINED_COLLEGE) {
            try (PreparedStatement query = connection.prepareStatement(OF_A_ROSTER)) {
                query.setLong(1, change.graduate());
                query.setInt(2, cohort);
                read(query, found, connection);
            }
        } else {
            try (PreparedStatement query = connection.prepareStatement(OF_A_DECLARATION)) {
                query.setString(1, String.valueOf(change.graduate()));
                query.setLong(2, since);
                query.setString(3, change.before().declaration());
                read(query, found, connection);
            }
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private void read(PreparedStatement query, List<Behind> into, Connection connection) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (row.next()) {
                String subject = row.getString(2);
                String name = subject == null
                        ? null
                        : people.names(Set.of(subject), connection).get(subject);
                into.add(new Behind(
                        row.getString(1),
                        subject,
                        name,
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)));
            }
        }
    }
}
