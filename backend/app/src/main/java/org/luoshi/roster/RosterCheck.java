package org.luoshi.roster;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.luoshi.audit.Finding;
import org.luoshi.audit.FindingKind;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;
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
        RosterLog log = new RosterLog(json, findings);
        log.read(snapshot);
        try (PreparedStatement cohorts = snapshot.prepareStatement("select year from cohort order by year");
                ResultSet rows = cohorts.executeQuery()) {
            while (rows.next()) {
                int year = rows.getInt(1);
                ClassRoots now = ClassRoots.read(snapshot, year, null);
                now.colleges().keySet().forEach(id -> cohort(id, year, log.cohorts.get(id), findings));
                now.colleges().forEach((id, here) -> compare("college", id, here, log.names.remove(id), findings));
                now.classes().forEach((id, here) -> compare(here, id, log.roots.remove(id), findings));
            }
        }
        log.names.keySet().forEach(id -> missing("college", id, findings));
        log.roots.forEach((id, root) -> {
            if (root != null) {
                missing("class", id, findings);
            }
        });
        TableReading.neverGiven(snapshot, "graduate", "graduate", findings);
        return graduates(snapshot, findings);
    }

    // names and roots say nothing of it: a college that goes with all its graduates would take them out of a rate
    private static void cohort(long college, int here, Integer inLog, Consumer<Finding> findings) {
        if (inLog != null && here != inLog) {
            findings.accept(new Finding(
                    FindingKind.RECORD_ALTERED,
                    "college",
                    String.valueOf(college),
                    Finding.differs("cohort", here, inLog)));
        }
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
                    + " on c.id = k.college_id where k.id = class_id), counted + 0 in (0, 1) from graduate where id > ? order by id limit "
                    + BATCH)) {
                query.setLong(1, last);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        Unreadable.named(
                                "graduate",
                                rows.getString(1),
                                findings,
                                () -> graduate(
                                        Known.of(rows),
                                        rows.getBoolean(24),
                                        rows.getBoolean(25),
                                        rows.getBoolean(26),
                                        findings));
                        checked++;
                        more = true;
                    }
                }
            }
        }
        return checked;
    }

    private void graduate(Known one, boolean erased, boolean ofItsCohort, boolean plain, Consumer<Finding> findings) {
        if (one.rosterDigest() == null) {
            differs(FindingKind.RECORD_WITHOUT_ENTRY, one, "no digest of the roster was made of it", findings);
            return;
        }
        // with another type of the column a value is neither yes nor no: true for a reader, not equal to 1 for a count
        if (!plain) {
            differs(FindingKind.RECORD_ALTERED, one, "whether it is counted: neither yes nor no", findings);
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
