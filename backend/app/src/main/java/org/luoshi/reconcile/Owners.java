package org.luoshi.reconcile;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.luoshi.access.Assignment;
import org.luoshi.access.Roles;

/** Who the owners of differences are, by name, as the office assigned them for a cohort. */
final class Owners {

    private final Map<Long, TreeSet<String>> ofClass = new HashMap<>();
    private final Map<Long, TreeSet<String>> substitutes = new HashMap<>();
    private final Map<Long, TreeSet<String>> officers = new HashMap<>();

    static Owners of(int year, EntityManager entities) {
        Owners owners = new Owners();
        entities.createQuery("from Assignment a where a.cohortYear = :year", Assignment.class)
                .setParameter("year", year)
                .getResultStream()
                .forEach(owners::add);
        return owners;
    }

    private void add(Assignment one) {
        boolean classStaff = one.role.equals(Roles.COUNSELOR) || one.role.equals(Roles.CLASS_ADVISER);
        if (classStaff && one.schoolClass != null) {
            put(ofClass, one.schoolClass.id, one.name);
        } else if (classStaff && one.college != null) {
            put(substitutes, one.college.id, one.name);
        } else if (one.role.equals(Roles.OFFICER) && one.college != null) {
            put(officers, one.college.id, one.name);
        }
    }

    private static void put(Map<Long, TreeSet<String>> names, Long id, String name) {
        names.computeIfAbsent(id, any -> new TreeSet<>()).add(name);
    }

    /** @return names; of a class that nobody serves those who stand in, and else the college's officers */
    List<String> names(Owner owner, Long college, Long schoolClass) {
        TreeSet<String> none = new TreeSet<>();
        if (owner == Owner.OFFICE) {
            return List.of();
        }
        if (owner == Owner.CLASS_STAFF) {
            TreeSet<String> staff = ofClass.getOrDefault(schoolClass, substitutes.getOrDefault(college, none));
            if (!staff.isEmpty()) {
                return List.copyOf(staff);
            }
        }
        return List.copyOf(officers.getOrDefault(college, none));
    }
}
