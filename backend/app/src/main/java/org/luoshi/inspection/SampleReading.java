package org.luoshi.inspection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.access.Actor;
import org.luoshi.declaration.State;
import org.luoshi.policy.Destination;
import org.luoshi.review.ContentNow;

/** Reads samples that the caller narrowed to what the actor may see, and holds each against what was committed. */
@ApplicationScoped
class SampleReading {

    /** Joins {@code f}, the last finding of the look that decides. */
    static final String LAST = " left join inspection_finding f on f.sample_id = s.id and f.nth ="
            + " (select max(n.nth) from inspection_finding n where n.sample_id = s.id and n.first_look = 0)";

    /** Joins {@code f} and beside it {@code o}, the last finding of the own college in a mutual check. */
    static final String BOTH = LAST + " left join inspection_finding o on o.sample_id = s.id and o.nth ="
            + " (select max(n.nth) from inspection_finding n where n.sample_id = s.id and n.first_look = 1)";

    // whether somebody made, uploaded for or passed the declaration, or ever took a step of it
    private static final String HANDLED = " exists (select 1 from declaration d where d.id = s.declaration_id"
            + " and (? in (d.entered_by, d.edited_by) or exists (select 1 from evidence u where u.declaration_id = d.id"
            + " and u.uploaded_by = ?) or exists (select 1 from declaration_step t where t.declaration_id = d.id"
            + " and t.actor = ? and t.action <> 'ANNUL')))";

    private static final String ROW =
            "select s.id, s.stratum, s.place, s.declaration_id, g.id, g.name, g.student_number,"
                    + " k.name, c.code, c.name, m.destination, m.leaf, f.outcome,"
                    + " exists (select 1 from inspection_finding a left join inspection_consequence e on e.finding_id = a.id"
                    + " where a.sample_id = s.id and (a.annulled = 1 or e.annulled = 1)),"
                    + " (select count(*) from inspection_call l where l.sample_id = s.id and l.first_look = 0),"
                    + " (select count(*) from evidence e where e.declaration_id = s.declaration_id and exists (select 1 from"
                    + " audit_entry a where a.subject_type = 'evidence' and a.subject_id = cast(e.id as char)"
                    + " and a.event in ('evidence-added', 'evidence-carried') and a.id > ?))," + HANDLED
                    + ", o.outcome, (select count(*) from inspection_call l where l.sample_id = s.id and l.first_look = 1), "
                    + "%s"
                    + " from inspection_sample s join graduate g on g.id = s.graduate_id"
                    + " join school_class k on k.id = g.class_id join college c on c.id = s.college_id"
                    + " join inspection_member m on m.inspection_id = s.inspection_id and m.declaration_id = s.declaration_id"
                    + BOTH;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;

    SampleReading(Clock clock) {
        this.clock = clock;
    }

    /** A sample.
     * @param handled whether the actor made, uploaded for or passed it: somebody else has to check it then
     * @param look the one that the actor has */
    record Found(SampleView view, boolean handled, Look look) {

        boolean sees(boolean firstLook) {
            return look == Look.BOTH || firstLook == (look == Look.FIRST) || view.bothSeen();
        }
    }

    /** @param condition beginning with {@code where}
     * @param values of its parameters */
    List<Found> read(Inspection one, Actor actor, String condition, List<Object> values, Connection connection)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        List<String> leaves = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROW.formatted(Look.sql(one, actor)) + condition)) {
            int i = 1;
            query.setLong(i++, one.announcedEntry);
            for (int nth = 0; nth < 3; nth++) {
                query.setString(i++, actor.subject());
            }
            for (Object value : values) {
                query.setObject(i++, value);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row(one, row));
                    leaves.add(row.getString(12));
                }
            }
        }
        Map<Long, ContentNow> now = ContentNow.of(
                found.stream()
                        .map(each -> Long.valueOf(each.view().declaration()))
                        .toList(),
                connection);
        boolean checks =
                one.runsOn(LocalDate.now(clock)) && one.kind.checkers().stream().anyMatch(actor::has);
        List<Found> whole = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            whole.add(held(
                    one,
                    each,
                    leaf(leaves.get(i)),
                    now.get(Long.valueOf(each.view().declaration())),
                    checks));
        }
        return whole;
    }

    private static Found row(Inspection one, ResultSet row) throws SQLException {
        Look look = Look.valueOf(row.getString(20));
        return new Found(
                new SampleView(
                        row.getString(1),
                        String.valueOf(one.id),
                        row.getString(2),
                        row.getInt(3),
                        row.getString(4),
                        new SampleView.Graduate(
                                row.getString(5),
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getString(10)),
                        Destination.valueOf(row.getString(11)),
                        0,
                        State.VERIFIED,
                        false,
                        row.getInt(16),
                        row.getInt(look == Look.FIRST ? 19 : 15),
                        outcome(row.getString(13)),
                        outcome(row.getString(18)),
                        false,
                        look == Look.SECOND,
                        row.getBoolean(14),
                        List.of()),
                row.getBoolean(17),
                look);
    }

    private static FindingOutcome outcome(String name) {
        return name == null ? null : FindingOutcome.valueOf(name);
    }

    // a finding of this inspection that annulled it is the one change that is none
    private static Found held(Inspection of, Found one, JsonNode leaf, ContentNow now, boolean checks) {
        SampleView view = one.view();
        boolean same = now != null
                && now.contentDigest().equals(leaf.get("contentDigest").asText())
                && texts(leaf.get("evidence")).equals(now.evidence())
                && (view.annulled() || now.version() == leaf.get("version").asInt());
        FindingOutcome own = one.look() == Look.FIRST ? view.firstOutcome() : view.outcome();
        boolean last = own != null && own.isFinal();
        boolean both = of.kind == InspectionKind.MUTUAL && (one.look() == Look.BOTH || last || of.closedAt != null);
        return new Found(
                new SampleView(
                        view.id(),
                        view.inspection(),
                        view.stratum(),
                        view.place(),
                        view.declaration(),
                        view.graduate(),
                        view.destination(),
                        leaf.get("version").asInt(),
                        now == null ? State.DRAFT : now.state(),
                        !same,
                        view.lateEvidence(),
                        view.calls(),
                        one.look() == Look.FIRST && !both ? null : view.outcome(),
                        one.look() == Look.SECOND && !both ? null : view.firstOutcome(),
                        both,
                        view.decides(),
                        view.annulled(),
                        checks && one.look() != Look.BOTH && !last && !one.handled()
                                ? List.of(SampleAction.values())
                                : List.of()),
                one.handled(),
                one.look());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static JsonNode leaf(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException altered) {
            throw new IllegalStateException("a committed leaf is not what was written", altered);
        }
    }
}
