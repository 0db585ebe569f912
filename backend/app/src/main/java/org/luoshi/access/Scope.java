package org.luoshi.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Which graduates a person may see or touch. It exists only as a predicate of a query, on the alias {@code g} of a Graduate. */
public sealed interface Scope {

    /** A condition in HQL with its named parameters. */
    record Predicate(String hql, Map<String, Object> parameters) {

        /** @return the same with other names of its parameters, to stand beside another one in a query */
        public Predicate named(String prefix) {
            Map<String, Object> values = new HashMap<>();
            parameters.forEach((name, value) -> values.put(prefix + name, value));
            return new Predicate(hql.replace(":", ":" + prefix), values);
        }

        // each id is a parameter of its own, the last one repeated up to a power of two: the query of a list that is
        // one parameter
        // would be worked out anew each time it is asked
        private static Predicate among(String path, String name, Set<Long> ids) {
            if (ids.isEmpty()) {
                return new Predicate("1 = 0", Map.of());
            }
            List<Long> sorted = ids.stream().sorted().toList();
            int places = Integer.highestOneBit(2 * sorted.size() - 1);
            Map<String, Object> parameters = new HashMap<>();
            StringJoiner list = new StringJoiner(", ", path + " in (", ")");
            for (int i = 0; i < places; i++) {
                list.add(":" + name + i);
                parameters.put(name + i, sorted.get(Math.min(i, sorted.size() - 1)));
            }
            return new Predicate(list.toString(), parameters);
        }
    }

    /** @return the condition on a Graduate with the alias {@code g} */
    Predicate predicate();

    /** @return whether whoever has it is at work at all: an inspector is on no day but those of an inspection */
    default boolean isOpen() {
        return true;
    }

    /** A graduate: their own record, in whatever cohort. */
    record OwnRecord(String studentNumber) implements Scope {
        @Override
        public Predicate predicate() {
            return new Predicate("g.studentNumber = :scopeStudentNumber", Map.of("scopeStudentNumber", studentNumber));
        }
    }

    /** Class staff: the classes assigned to them. */
    record Classes(Set<Long> classIds) implements Scope {
        @Override
        public Predicate predicate() {
            return Predicate.among("g.schoolClass.id", "scopeClass", classIds);
        }
    }

    /** College staff: the college assigned to them, one row for each cohort they serve. */
    record OneCollege(Set<Long> collegeIds) implements Scope {
        @Override
        public Predicate predicate() {
            return Predicate.among("g.college.id", "scopeCollege", collegeIds);
        }
    }

    /** Inspectors: the cohorts of which an inspection runs today, and nothing on any other day (R8.2).
     * @param collegeIds the colleges of these cohorts */
    record Inspected(Set<Long> years, Set<Long> collegeIds) implements Scope {
        @Override
        public Predicate predicate() {
            return Predicate.among("g.cohortYear", "scopeYear", years);
        }

        @Override
        public boolean isOpen() {
            return !years.isEmpty();
        }
    }

    /** The office and the reporting machine. */
    record WholeSchool() implements Scope {
        @Override
        public Predicate predicate() {
            return new Predicate("1 = 1", Map.of());
        }
    }
}
