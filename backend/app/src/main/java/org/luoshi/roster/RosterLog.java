package org.luoshi.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;

/** What the log says the roster is now: of which cohort each college is, what it is called with all in it, and the root of each class; and what
 * was changed between two of its entries (R2.2, R6.1). */
final class RosterLog {

    final Map<Long, String> names = new HashMap<>();
    final Map<Long, String> roots = new HashMap<>();
    final Map<Long, Integer> cohorts = new HashMap<>();

    private final ObjectMapper json;
    private final Consumer<Finding> findings;

    RosterLog(ObjectMapper json, Consumer<Finding> findings) {
        this.json = json;
        this.findings = findings;
    }

    // each entry says what was there before it; where that is not what the entry before it left, somebody changed it in
    // between
    void read(Connection snapshot) throws SQLException {
        try (PreparedStatement entries = snapshot.prepareStatement("select id, subject_id, payload from audit_entry"
                + " where subject_type = 'college' and event = '" + ClassRosters.EVENT + "' order by id")) {
            try (ResultSet rows = entries.executeQuery()) {
                while (rows.next()) {
                    entry(rows.getString(1), rows.getLong(2), rows.getString(3));
                }
            }
        }
    }

    private void entry(String entry, long college, String payload) {
        JsonNode said;
        try {
            said = json.readTree(payload);
        } catch (JsonProcessingException altered) {
            findings.accept(new Finding(FindingKind.ENTRY_ALTERED, "entry", entry, "its payload is not JSON"));
            return;
        }
        cohorts.put(college, said.path("cohort").asInt());
        String earlier = names.put(college, text(said, "names"));
        // several entries of one change say the same of the college
        String after = names.get(college);
        if (!Objects.equals(text(said, "namesBefore"), earlier) && !Objects.equals(after, earlier)) {
            between("college", college, entry);
        }
        said.path("classes").properties().forEach(one -> {
            long id = Long.parseLong(one.getKey());
            String before = roots.put(id, text(one.getValue(), "root"));
            if (!Objects.equals(text(one.getValue(), "before"), before)) {
                between("class", id, entry);
            }
        });
        said.path("altered")
                .forEach(id -> findings.accept(new Finding(
                        FindingKind.RECORD_ALTERED,
                        "graduate",
                        id.asText(),
                        "was not as the roster had it when the change of entry " + entry + " came to it")));
    }

    private void between(String type, long id, String entry) {
        findings.accept(new Finding(
                FindingKind.RECORD_ALTERED,
                type,
                String.valueOf(id),
                "was changed without the log before the change of entry " + entry));
    }

    private static String text(JsonNode said, String name) {
        JsonNode value = said.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
