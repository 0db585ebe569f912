package org.luoshi.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luoshi.cohort.RosterVersions;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;

/** Works out what a sheet was made of at its position, from the log and the history of the roster alone: not from the present states of
 * declarations, and not from what was stored then. */
@ApplicationScoped
class SheetHistory {

    private static final int CHUNK = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SeatHistory seats;

    SheetHistory(SeatHistory seats) {
        this.seats = seats;
    }

    /** What is known of a declaration while the log is read. */
    private static final class Told {
        private int version;
        private State state = State.DRAFT;
        private Destination destination;
        private String contentDigest;
        private final Map<String, String> files = new LinkedHashMap<>();

        private OfDeclaration as(String id) {
            return new OfDeclaration(
                    id,
                    version,
                    state,
                    destination,
                    contentDigest,
                    files.values().stream().sorted().toList(),
                    false,
                    false);
        }
    }

    /** @param college id of the college
     * @param stored names the sheet, the position and who came later
     * @return figures and lines, to be compared with the stored ones */
    SheetContent at(SheetFigures stored, long college, Connection connection) throws SQLException {
        int roster = RosterVersions.at(stored.cohort(), stored.position(), connection);
        List<Line> lines =
                lines(stored.cohort(), college, stored.position(), Long.parseLong(stored.lastGraduate()), connection);
        String base = base(college, stored.position(), connection);
        Set<String> signedBefore = base == null ? Set.of() : SheetReading.signedBy(Long.parseLong(base), connection);
        SheetFigures figures = new SheetFigures(
                SheetFigures.FORM,
                stored.sheet(),
                stored.cohort(),
                stored.college(),
                stored.week(),
                stored.position(),
                roster,
                stored.policyVersion(),
                base,
                stored.lastGraduate(),
                SheetReading.number(concerns(stored.cohort()) + placed(stored.position()), connection),
                SheetFigures.row(stored.college(), lines, signedBefore),
                SheetFigures.byMajor(lines, signedBefore));
        return new SheetContent(figures, lines, null);
    }

    /** @param last highest id of a graduate of the cohort at the position
     * @return a line for each graduate whom the college counted at the position, by id */
    List<Line> lines(int cohort, long college, long position, long last, Connection connection) throws SQLException {
        Map<Long, SheetReading.Seat> there = seats.at(cohort, college, position, last, connection);
        List<Long> ids = List.copyOf(there.keySet());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            follow(ids.subList(from, Math.min(ids.size(), from + CHUNK)), position, there, connection);
        }
        return there.values().stream().map(SheetReading.Seat::line).toList();
    }

    /** @return a query for the number of concerns that the log tells of, without a word about their senders */
    static String concerns(int cohort) {
        return "select count(*) from audit_entry e where e.subject_type = 'concern' and e.event = 'concern-filed'"
                + " and json_unquote(json_extract(e.payload, '$.cohort')) = '" + cohort + "'";
    }

    static String placed(long position) {
        return " and exists (select 1 from audit_leaf l where l.entry_id = e.id and l.position < " + position + ")";
    }

    /** @return id of the last sheet that was signed before the position, null where none was */
    static String base(long college, long position, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select s.sheet_id from sheet_signature s"
                + " join audit_leaf l on l.entry_id = s.entry_id where s.college_id = ? and l.position < ?"
                + " order by l.position desc limit 1")) {
            query.setLong(1, college);
            query.setLong(2, position);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void follow(
            Collection<Long> graduates, long position, Map<Long, SheetReading.Seat> seats, Connection connection)
            throws SQLException {
        Map<Long, Map<String, Told>> told = new TreeMap<>();
        String among = graduates.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        try (PreparedStatement query = connection.prepareStatement(
                "select e.graduate, e.event, e.subject_type, e.subject_id, e.payload from audit_entry e"
                        + " join audit_leaf l on l.entry_id = e.id where e.graduate in (" + among
                        + ") and e.subject_type in ('declaration', 'evidence') and l.position < ? order by l.position")) {
            query.setLong(1, position);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take(
                            told.computeIfAbsent(row.getLong(1), none -> new LinkedHashMap<>()),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5));
                }
            }
        }
        Set<State> mayCount = Set.of(State.AT_CLASS, State.AT_COLLEGE, State.VERIFIED);
        told.forEach((graduate, declarations) -> {
            List<String> ids = new ArrayList<>(declarations.keySet());
            ids.sort((a, b) -> Long.compare(Long.parseLong(a), Long.parseLong(b)));
            ids.stream()
                    .filter(id -> mayCount.contains(declarations.get(id).state))
                    .forEach(id -> seats.get(graduate)
                            .declarations()
                            .add(declarations.get(id).as(id)));
        });
    }

    private static void take(Map<String, Told> told, String event, String type, String subject, String payload) {
        JsonNode said = read(payload);
        if (type.equals("evidence")) {
            Told declaration = told.computeIfAbsent(said.path("declaration").asText(), none -> new Told());
            String sha256 = said.path("sha256").asText(null);
            if (event.equals("evidence-removed")) {
                declaration.files.remove(subject);
            } else if (Set.of("evidence-added", "evidence-carried").contains(event)
                    && sha256 != null
                    && !said.path("sha256").isNull()) {
                declaration.files.put(subject, sha256);
            }
        } else if (said.has("to")) {
            Told declaration = told.computeIfAbsent(subject, none -> new Told());
            declaration.state = State.valueOf(said.get("to").asText());
            declaration.destination =
                    Destination.valueOf(said.get("destination").asText());
            // an entry names the version that the actor saw; the step made the next one
            declaration.version = said.get("version").asInt() + 1;
            declaration.contentDigest = said.get("contentDigest").asText();
        }
    }

    private static JsonNode read(String payload) {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the log is not what was written", e);
        }
    }
}
