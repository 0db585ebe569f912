package org.luoshi.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which graduates a person may see or touch. It exists only as a predicate of a query, on the alias {@code g} of a Graduate. */
public sealed interface Scope {

    /** A condition in HQL with its named parameters. */
    record Predicate(String hql, Map<String, Object> parameters) {

        /** @return the same with other names of its parameters, to stand beside another one in a query */
        public Predicate named(String prefix) {
            String renamed = hql;
            Map<String, Object> values = new HashMap<>();
            for (var parameter : parameters.entrySet()) {
                renamed = renamed.replaceAll(":" + parameter.getKey() + "\\b", ":" + prefix + parameter.getKey());
                values.put(prefix + parameter.getKey(), parameter.getValue());
            }
            return new Predicate(renamed, values);
        }
    }

    /** @return the condition on a Graduate with the alias {@code g} */
    Predicate predicate();

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
            return classIds.isEmpty()
                    ? new Predicate("1 = 0", Map.of())
                    : new Predicate("g.schoolClass.id in :scopeClasses", Map.of("scopeClasses", classIds));
        }
    }

    /** College staff: the college assigned to them, one row for each cohort they serve. */
    record OneCollege(Set<Long> collegeIds) implements Scope {
        @Override
        public Predicate predicate() {
            return collegeIds.isEmpty()
                    ? new Predicate("1 = 0", Map.of())
                    : new Predicate("g.college.id in :scopeColleges", Map.of("scopeColleges", collegeIds));
        }
    }

    /** The office, inspectors within their period, and the reporting machine. */
    record WholeSchool() implements Scope {
        @Override
        public Predicate predicate() {
            return new Predicate("1 = 1", Map.of());
        }
    }
}
