package org.luoshi.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes of a staff member's roles taken together, as one condition of SQL: what {@link Scope#predicate} is for graduates, this is
 * for counts, which stand by college and class.
 * @param wholeSchool everything; the two sets do not matter then
 * @param collegeIds whole colleges
 * @param classIds single classes beside them */
public record Reach(boolean wholeSchool, Set<Long> collegeIds, Set<Long> classIds) {

    /** @return what these scopes open together; one's own record opens no figures */
    static Reach of(Collection<Scope> scopes) {
        boolean wholeSchool = false;
        Set<Long> colleges = new HashSet<>();
        Set<Long> classes = new HashSet<>();
        for (Scope scope : scopes) {
            switch (scope) {
                case Scope.OwnRecord own -> {}
                case Scope.Classes some -> classes.addAll(some.classIds());
                case Scope.OneCollege college -> colleges.addAll(college.collegeIds());
                case Scope.Inspected inspected -> colleges.addAll(inspected.collegeIds());
                case Scope.WholeSchool school -> wholeSchool = true;
            }
        }
        return new Reach(wholeSchool, Set.copyOf(colleges), Set.copyOf(classes));
    }

    /** @return whether the condition needs counts by class */
    public boolean byClass() {
        return !wholeSchool && !classIds.isEmpty();
    }

    /** @return whether the figures of this class of this college are within */
    public boolean includes(Long college, Long schoolClass) {
        return wholeSchool || collegeIds.contains(college) || classIds.contains(schoolClass);
    }

    /** @param collegeColumn where the college's id stands
     * @param classColumn where the class's id stands
     * @return a condition of SQL; it holds nothing but these names and ids */
    public String condition(String collegeColumn, String classColumn) {
        if (wholeSchool) {
            return "1 = 1";
        }
        return "(" + among(collegeColumn, collegeIds) + " or " + among(classColumn, classIds) + ")";
    }

    private static String among(String column, Set<Long> ids) {
        return ids.isEmpty()
                ? "1 = 0"
                : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", ", column + " in (", ")"));
    }
}
