package org.luoshi.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
import org.luoshi.audit.Unreadable;
import org.luoshi.policy.Destination;

/** Holds declarations, their content, evidence rows and steps against what the log says was handed in and decided (R6.1, R8.1). */
@Singleton
class DeclarationsCheck implements TableCheck {

    private static final int BATCH = 500;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;

    DeclarationsCheck(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String what() {
        return "declarations";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        long checked = 0;
        long last = 0;
        TreeMap<Long, KeptDeclaration> batch = batch(snapshot, last, findings);
        while (!batch.isEmpty()) {
            entries(snapshot, batch, findings);
            batch.forEach((id, one) -> {
                if (one != KeptDeclaration.NONE) {
                    Unreadable.named("declaration", String.valueOf(id), findings, () -> one.compare(findings));
                }
            });
            checked += batch.size();
            last = batch.lastKey();
            batch = batch(snapshot, last, findings);
        }
        TableReading.neverGiven(snapshot, "declaration", "declaration", findings);
        missing(snapshot, findings);
        records(snapshot, findings);
        return checked;
    }

    private static TreeMap<Long, KeptDeclaration> batch(Connection snapshot, long after, Consumer<Finding> findings)
            throws SQLException {
        TreeMap<Long, KeptDeclaration> batch = new TreeMap<>();
        read(
                snapshot,
                "select d.id, d.graduate_id, d.state, d.destination, d.details, d.class_passed_by, d.college_passed_by,"
                        + " r.graduate_id, g.erased_at is not null, d.entered_by, d.entered_role, d.edited_by, d.submitted_at,"
                        + " d.salt, d.entered_by_name, d.on_behalf, d.created_at, d.copy_of, d.state_since, d.due_on from declaration d"
                        + " left join employment_record r on r.id = d.record_id left join graduate g on g.id = d.graduate_id"
                        + " where d.id > " + after + " order by d.id limit " + BATCH,
                row -> {
                    // one that cannot be read is still there
                    batch.put(row.getLong(1), KeptDeclaration.NONE);
                    Unreadable.named(
                            "declaration",
                            row.getString(1),
                            findings,
                            () -> batch.put(row.getLong(1), KeptDeclaration.of(row)));
                });
        if (batch.isEmpty()) {
            return batch;
        }
        String these = " where declaration_id between " + batch.firstKey() + " and " + batch.lastKey();
        read(snapshot, "select declaration_id, kind, sha256, url from evidence" + these, row -> of(
                        batch, row.getLong(1))
                .evidence(row));
        read(
                snapshot,
                "select declaration_id, id, action, to_state, actor, actor_role, attestations, reasons, content_digest,"
                        + " at, salt, actor_name, remark, from_state, slots, declaration_version from declaration_step"
                        + these + " order by id",
                row -> of(batch, row.getLong(1)).step(row));
        return batch;
    }

    // a row of a declaration that is not there is dropped by whoever reads it
    private static KeptDeclaration of(Map<Long, KeptDeclaration> batch, long id) {
        return batch.getOrDefault(id, KeptDeclaration.NONE);
    }

    private void entries(Connection snapshot, Map<Long, KeptDeclaration> batch, Consumer<Finding> findings)
            throws SQLException {
        StringBuilder ids = new StringBuilder();
        batch.keySet().forEach(id -> ids.append(ids.isEmpty() ? "'" : ",'")
                .append(id.longValue())
                .append("'"));
        read(
                snapshot,
                "select subject_id, event, actor, actor_role, payload, id from audit_entry where subject_type = 'declaration'"
                        + " and subject_id in (" + ids + ") order by id",
                row -> {
                    try {
                        batch.get(row.getLong(1))
                                .entry(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        json.readValue(row.getString(5), OBJECT));
                    } catch (JsonProcessingException altered) {
                        findings.accept(new Finding(
                                FindingKind.ENTRY_ALTERED, "entry", row.getString(6), "its payload is not JSON"));
                    }
                });
    }

    private static void missing(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        read(
                snapshot,
                "select e.subject_id from audit_entry e left join declaration d on d.id = cast(e.subject_id as unsigned)"
                        + " where e.subject_type = 'declaration' and d.id is null group by e.subject_id"
                        + " having sum(e.event = 'declaration-deleted') = 0",
                row -> findings.accept(new Finding(
                        FindingKind.RECORD_MISSING,
                        "declaration",
                        row.getString(1),
                        "the log tells of it and of no deletion")));
    }

    // what a record counts as follows from the states of its declarations alone (R5.3)
    private static void records(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        String notEmployed = Arrays.stream(Destination.values())
                .filter(destination -> !destination.employed())
                .map(destination -> "'" + destination.name() + "'")
                .collect(Collectors.joining(", "));
        read(
                snapshot,
                "select * from (select r.graduate_id, r.reported_as, r.verified_as, r.verified_declaration, coalesce(o.destination, v.destination)"
                        + " as reported, case when o.destination in (" + notEmployed + ") then null else v.destination"
                        + " end as verified, case when o.destination in (" + notEmployed
                        + ") then null else v.id end as counting"
                        + " from employment_record r"
                        + " left join declaration v on v.record_id = r.id and v.state = 'VERIFIED'"
                        + " left join declaration o on o.record_id = r.id and o.state in ('AT_CLASS', 'AT_COLLEGE')) one"
                        + " where not (reported_as <=> reported) or not (verified_as <=> verified)"
                        + " or not (verified_declaration <=> counting)",
                row -> findings.accept(new Finding(
                        FindingKind.RECORD_ALTERED,
                        "graduate",
                        row.getString(1),
                        "counts as reported " + row.getString(2) + ", verified " + row.getString(3) + " by declaration "
                                + row.getString(4) + "; by the declarations " + row.getString(5) + ", "
                                + row.getString(6) + " by " + row.getString(7))));
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(Connection snapshot, String sql, Row each) throws SQLException {
        try (PreparedStatement statement = snapshot.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }

    static List<String> texts(Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
