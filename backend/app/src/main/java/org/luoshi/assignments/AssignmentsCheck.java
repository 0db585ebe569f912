package org.luoshi.assignments;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.luoshi.audit.CanonicalJson;
import org.luoshi.audit.Finding;
import org.luoshi.audit.HeldRow;
import org.luoshi.audit.Salted;
import org.luoshi.audit.TableCheck;
import org.luoshi.audit.TableReading;

/** Holds assignments against the log: a row put in behind the service would let somebody review (R4.2, R8.1). */
@Singleton
class AssignmentsCheck implements TableCheck {

    /** An entry of the log has room for about a hundred classes. */
    private static final int LISTED = 90;

    private final TableReading reading;

    AssignmentsCheck(TableReading reading) {
        this.reading = reading;
    }

    /** @return what an assignment is for, by id: the log holds no names */
    static String name(Long college, Long schoolClass) {
        if (schoolClass != null) {
            return "class/" + schoolClass;
        }
        return college == null ? "school" : "college/" + college;
    }

    /** @param names in order
     * @return all of them, or how many, the first and the digest of all */
    static Object logged(List<String> names) {
        if (names.size() <= LISTED) {
            return names;
        }
        return Map.of(
                "count",
                names.size(),
                "first",
                names.subList(0, LISTED),
                "digest",
                Salted.digest("", names.toArray(String[]::new)));
    }

    @Override
    public String what() {
        return "assignments";
    }

    @Override
    public long check(Connection snapshot, Consumer<Finding> findings) throws SQLException {
        Map<String, Object> said = new HashMap<>();
        Map<String, String> digests = new HashMap<>();
        Set<String> ever = new HashSet<>();
        reading.entries(snapshot, "subject_type = 'assignment'", findings, line -> {
            ever.add(line.subjectId());
            Object after = line.payload().get("after");
            digests.put(line.subjectId(), line.text("nameDigest"));
            if (after == null || List.of().equals(after)) {
                said.remove(line.subjectId());
            } else {
                said.put(line.subjectId(), after);
            }
        });
        Map<String, TreeSet<String>> here = new TreeMap<>();
        long[] checked = {0};
        TableReading.rows(
                snapshot,
                "select cohort_year, role, staff_number, college_id, class_id, salt, name, phone from assignment order by id",
                row -> {
                    checked[0]++;
                    String who = row.getInt(1) + "/" + row.getString(2) + "/" + row.getString(3);
                    // entries of earlier releases have none
                    if (digests.get(who) != null) {
                        new HeldRow("assignment", who, findings)
                                .sameUnshown(
                                        "name or phone",
                                        Salted.digest(row.getString(6), row.getString(7), row.getString(8)),
                                        digests.get(who));
                    }
                    here.computeIfAbsent(who, none -> new TreeSet<>())
                            .add(name(row.getObject(4, Long.class), row.getObject(5, Long.class)));
                });
        here.forEach((who, names) -> {
            HeldRow held = new HeldRow("assignment", who, findings);
            Object inLog = said.remove(who);
            if (!ever.contains(who)) {
                held.withoutEntry();
            } else {
                compare(held, List.copyOf(names), inLog == null ? List.of() : inLog);
            }
        });
        said.keySet().forEach(who -> new HeldRow("assignment", who, findings).missing());
        return checked[0];
    }

    private static void compare(HeldRow held, List<String> here, Object inLog) {
        Object now = logged(here);
        // entries of an earlier release have no digest of a long list
        if (now instanceof Map<?, ?> both && inLog instanceof Map<?, ?> old && !old.containsKey("digest")) {
            now = Map.of("count", both.get("count"), "first", both.get("first"));
        }
        held.same("serves", CanonicalJson.of(now), CanonicalJson.of(inLog));
    }
}
