package org.luoshi.review;

import java.util.HashMap;
import java.util.Map;
import org.luoshi.access.Scope;

/** A scope narrowed by what a reader asked for, on the aliases {@code d} (Declaration) and {@code g} (Graduate). */
final class Conditions {

    private final StringBuilder hql;
    private final Map<String, Object> parameters;

    Conditions(Scope.Predicate scope) {
        this.hql = new StringBuilder(scope.hql());
        this.parameters = new HashMap<>(scope.parameters());
    }

    /** Narrows by a condition with one parameter, unless the value is null. */
    Conditions and(String condition, String parameter, Object value) {
        if (value != null) {
            hql.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Narrows to what meets a condition with one parameter, or is in this scope. */
    Conditions andOneOf(String condition, String parameter, Object value, Scope.Predicate orWithin) {
        hql.append(" and (")
                .append(condition)
                .append(" or ")
                .append(orWithin.hql())
                .append(")");
        parameters.put(parameter, value);
        parameters.putAll(orWithin.parameters());
        return this;
    }

    /** Narrows by a condition without parameters. */
    Conditions and(String condition) {
        hql.append(" and ").append(condition);
        return this;
    }

    /** @param schoolClass its name, or its key with the college's code */
    Conditions place(String college, String major, String schoolClass) {
        return and("g.college.code = :college", "college", college)
                .and("g.major.code = :major", "major", major)
                .and(
                        "(g.schoolClass.name = :class or concat(g.college.code, '/', g.schoolClass.name) = :class)",
                        "class",
                        schoolClass);
    }

    String hql() {
        return hql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
