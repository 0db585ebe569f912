package org.luoshi.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.Unreadable;
import org.luoshi.privacy.SealedNumbers;
import org.luoshi.roster.ClassRoots.ClassRoot;

/** Holds graduates, classes and colleges against what the log says the roster was: who is in the denominator cannot be changed unseen
 * (R2.2, R2.3, R6.1). A changed row is named by its own digest; where that was changed with it, its class is. */
@Singleton
class RosterCheck implements TableCheck {

    private static final int BATCH = 1000;

    private final SealedNumbers numbers;
    private final ObjectMapper json;

    RosterCheck(SealedNumbers numbers, ObjectMapper json) {
        this.numbers = numbers;
        this.json = json;
    }

    @Override
    public String what() {
        return "graduates";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<Long, String> names = new HashMap<>();
        Map<Long, String> roots = new HashMap<>();
        log(snapshot, names, roots, findings);
        try (PreparedStatement cohorts = snapshot.prepareStatement("select year from cohort order by year");
                ResultSet rows = cohorts.executeQuery()) {
            while (rows.next()) {
                ClassRoots now = ClassRoots.read(snapshot, rows.getInt(1), null);
                now.colleges().forEach((id, here) -> compare("college", id, here, names.remove(id), findings));
                now.classes().forEach((id, here) -> compare(here, id, roots.remove(id), findings));
            }
        }
        names.keySet().forEach(id -> missing("college", id, findings));
        roots.forEach((id, root) -> {
            if (root != null) {
                missing("class", id, findings);
            }
        });
        return graduates(snapshot, findings);
    }

    // each entry says what was there before it; where that is not what the entry before it left, somebody changed it in
    // between
    private void log(Connection snapshot, Map<Long, String> names, Map<Long, String> roots, Consumer<Finding> findings)
            throws SQLException {
        try (PreparedStatement entries = snapshot.prepareStatement("select id, subject_id, payload from audit_entry"
                + " where subject_type = 'college' and event = '" + ClassRosters.EVENT + "' order by id")) {
            try (ResultSet rows = entries.executeQuery()) {
                while (rows.next()) {
                    entry(rows.getString(1), rows.getLong(2), rows.getString(3), names, roots, findings);
                }
            }
        }
    }

    private void entry(
            String entry,
            long college,
            String payload,
            Map<Long, String> names,
            Map<Long, String> roots,
            Consumer<Finding> findings) {
        JsonNode said;
        try {
            said = json.readTree(payload);
        } catch (JsonProcessingException altered) {
            findings.accept(new Finding(FindingKind.ENTRY_ALTERED, "entry", entry, "its payload is not JSON"));
            return;
        }
        String earlier = names.put(college, text(said, "names"));
        // several entries of one change say the same of the college
        String after = names.get(college);
        if (!Objects.equals(text(said, "namesBefore"), earlier) && !Objects.equals(after, earlier)) {
            between("college", college, entry, findings);
        }
        said.path("classes").properties().forEach(one -> {
            long id = Long.parseLong(one.getKey());
            String before = roots.put(id, text(one.getValue(), "root"));
            if (!Objects.equals(text(one.getValue(), "before"), before)) {
                between("class", id, entry, findings);
            }
        });
        said.path("altered")
                .forEach(id -> findings.accept(new Finding(
                        FindingKind.RECORD_ALTERED,
                        "graduate",
                        id.asText(),
                        "was not as the roster had it when the change of entry " + entry + " came to it")));
    }

    private static void between(String type, long id, String entry, Consumer<Finding> findings) {
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

    private static void compare(String type, long id, String here, String inLog, Consumer<Finding> findings) {
        if (inLog == null) {
            findings.accept(new Finding(
                    FindingKind.RECORD_WITHOUT_ENTRY, type, String.valueOf(id), "no entry of the log tells of it"));
        } else if (!here.equals(inLog)) {
            findings.accept(new Finding(
                    FindingKind.RECORD_ALTERED,
                    type,
                    String.valueOf(id),
                    Finding.differs("names of it, its majors and classes", here, inLog)));
        }
    }

    private static void compare(ClassRoot here, long id, String inLog, Consumer<Finding> findings) {
        if (inLog == null) {
            compare("class", id, here.root(), null, findings);
        } else if (!here.root().equals(inLog)) {
            findings.accept(new Finding(
                    FindingKind.RECORD_ALTERED,
                    "class",
                    String.valueOf(id),
                    Finding.differs(here.graduates() + " graduates under the root", here.root(), inLog)));
        }
    }

    private static void missing(String type, long id, Consumer<Finding> findings) {
        findings.accept(new Finding(
                FindingKind.RECORD_MISSING, type, String.valueOf(id), "the log tells of it and it is not there"));
    }

    private long graduates(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        long checked = 0;
        long last = 0;
        boolean more = true;
        while (more) {
            more = false;
            try (PreparedStatement query = snapshot.prepareStatement("select " + Known.COLUMNS
                    + ", erased_at is not null, cohort_year = (select c.cohort_year from school_class k join college c"
                    + " on c.id = k.college_id where k.id = class_id) from graduate where id > ? order by id limit "
                    + BATCH)) {
                query.setLong(1, last);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        Unreadable.named(
                                "graduate",
                                rows.getString(1),
                                findings,
                                () -> graduate(Known.of(rows), rows.getBoolean(24), rows.getBoolean(25), findings));
                        checked++;
                        more = true;
                    }
                }
            }
        }
        return checked;
    }

    private void graduate(Known one, boolean erased, boolean ofItsCohort, Consumer<Finding> findings) {
        if (one.rosterDigest() == null) {
            differs(FindingKind.RECORD_WITHOUT_ENTRY, one, "no digest of the roster was made of it", findings);
            return;
        }
        if (!ofItsCohort) {
            differs(FindingKind.RECORD_ALTERED, one, "cohort: not that of the class", findings);
        }
        if (!Arrays.equals(one.rosterDigest(), one.digest(one.personDigest(), one.onRoster(), one.counted()))) {
            differs(
                    FindingKind.RECORD_ALTERED,
                    one,
                    "college, major, class, gender, difficulty, qualification or whether it is counted: not as the roster"
                            + " had it",
                    findings);
        }
        if (!erased && !Arrays.equals(one.personDigest(), person(one))) {
            differs(FindingKind.RECORD_ALTERED, one, "name, numbers or schooling: not as the roster had it", findings);
        }
        if (!found(one)) {
            differs(
                    FindingKind.RECORD_ALTERED,
                    one,
                    "keyed digest of the ID number: not of the number that is kept, so another's number finds this one",
                    findings);
        }
    }

    // searches, roster files and the national register find a graduate by the digest alone
    private boolean found(Known one) {
        if (one.idNumber() == null || one.idNumberIndex() == null) {
            return one.idNumber() == null && one.idNumberIndex() == null;
        }
        try {
            return numbers.matches(one.idNumberIndex(), numbers.open(one.idNumber()));
        } catch (RuntimeException altered) {
            return false;
        }
    }

    // a sealed number that was altered cannot be opened
    private byte[] person(Known one) {
        try {
            return one.salt() == null ? null : one.person(one.salt(), numbers);
        } catch (RuntimeException altered) {
            return null;
        }
    }

    private static void differs(FindingKind kind, Known one, String what, Consumer<Finding> findings) {
        findings.accept(new Finding(kind, "graduate", String.valueOf(one.id()), what));
    }
}
