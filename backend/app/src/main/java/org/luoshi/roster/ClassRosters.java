package org.luoshi.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.luoshi.audit.AuditTrail;
import org.luoshi.roster.ClassRoots.ClassRoot;

/** Writes into the log what the roster holds, class by class, with every change of it: the root before and the root after. Whoever changes
 * graduates or classes behind the service breaks the chain of roots of a class ({@link RosterCheck}). */
@ApplicationScoped
public class ClassRosters {

    static final String EVENT = "class-rosters";
    /** As many classes as an entry of the log has room for. */
    private static final int IN_AN_ENTRY = 16;

    private static final int NAMED = 50;

    private final AuditTrail audit;

    ClassRosters(AuditTrail audit) {
        this.audit = audit;
    }

    /** What was there before a change, and who makes it. */
    public static final class Change {
        private final int year;
        private final Long college;
        private final ClassRoots before;
        private final List<Long> altered = new ArrayList<>();

        private Change(int year, Long college, ClassRoots before) {
            this.year = year;
            this.college = college;
            this.before = before;
        }

        /** Notes that a graduate's row was not what the log accounts for when the change came to it, so that the change does not make it so. */
        public void altered(long graduate) {
            if (altered.size() < NAMED) {
                altered.add(graduate);
            }
        }
    }

    /** Begins a change of what the roster holds. To be called once no other change can come between: while the colleges are held.
     * @param college whose graduates change; null for the whole cohort */
    public Change begin(Connection connection, int year, Long college) throws SQLException {
        return new Change(year, college, ClassRoots.read(connection, year, college));
    }

    /** @return the change by which a roster comes into the log for the first time */
    static Change first(int year) {
        return new Change(year, null, new ClassRoots(Map.of(), Map.of()));
    }

    /** Ends a change in its transaction: one entry for each college in which something is another than before, more where many classes are.
     * @param actor subject of who made it, null for the service itself
     * @param role in which they made it */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Connection connection, Change change, String actor, String role) throws SQLException {
        ClassRoots before = change.before;
        ClassRoots now = ClassRoots.read(connection, change.year, change.college);
        Map<Long, List<Long>> classes = new TreeMap<>();
        now.colleges().forEach((id, names) -> {
            if (!names.equals(before.colleges().get(id))) {
                classes.put(id, new ArrayList<>());
            }
        });
        TreeSet<Long> all = new TreeSet<>(now.classes().keySet());
        all.addAll(before.classes().keySet());
        for (long id : all) {
            ClassRoot after = now.classes().get(id);
            ClassRoot earlier = before.classes().get(id);
            if (!Objects.equals(after, earlier)) {
                long college = (after == null ? earlier : after).college();
                classes.computeIfAbsent(college, none -> new ArrayList<>()).add(id);
            }
        }
        for (var entry : classes.entrySet()) {
            List<Long> ids = entry.getValue();
            for (int from = 0; from == 0 || from < ids.size(); from += IN_AN_ENTRY) {
                List<Long> some = ids.subList(from, Math.min(ids.size(), from + IN_AN_ENTRY));
                audit.record(
                        actor,
                        role,
                        EVENT,
                        "college",
                        String.valueOf(entry.getKey()),
                        payload(change, now, entry.getKey(), some));
            }
        }
    }

    private static Map<String, Object> payload(Change change, ClassRoots now, long college, List<Long> classes) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("cohort", change.year);
        payload.put("names", now.colleges().get(college));
        payload.put("namesBefore", change.before.colleges().get(college));
        Map<String, Object> roots = new LinkedHashMap<>();
        for (long id : classes) {
            ClassRoot after = now.classes().get(id);
            ClassRoot before = change.before.classes().get(id);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("graduates", after == null ? 0 : after.graduates());
            one.put("root", after == null ? null : after.root());
            one.put("before", before == null ? null : before.root());
            roots.put(String.valueOf(id), one);
        }
        payload.put("classes", roots);
        if (!change.altered.isEmpty()) {
            payload.put("altered", change.altered);
        }
        return payload;
    }

    /** Holds a college until the transaction ends, so that its graduates are not counted into the log by two at once. To be called before
     * anything is read in the transaction: what is read afterwards is what the one before has written. */
    public static void hold(Connection connection, long college) throws SQLException {
        hold(connection, List.of(college));
    }

    static void hold(Connection connection, List<Long> colleges) throws SQLException {
        if (colleges.isEmpty()) {
            return;
        }
        String marks = "?, ".repeat(colleges.size() - 1) + "?";
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from college where id in (" + marks + ") order by id for update")) {
            int i = 1;
            for (long college : colleges) {
                statement.setLong(i++, college);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    // held
                }
            }
        }
    }
}
