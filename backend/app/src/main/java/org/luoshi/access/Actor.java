package org.luoshi.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.luoshi.problem.Problem;

/** The person (or machine) behind a request: who they are and, for each role they hold, whom they may see. Made by {@link CurrentActor}.
 * @param subject the token's subject: the id under which every action is recorded
 * @param name full name for display
 * @param number student or staff number, null for a machine
 * @param grants one for each role held */
public record Actor(String subject, String name, String number, List<Grant> grants) {

    /** A role together with the rows it opens. */
    public record Grant(Role role, Scope scope) {}

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toSet());
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** @return whether they are at work in this role today: an inspector is within the period of an inspection only */
    public boolean worksAs(Role role) {
        return grants.stream()
                .anyMatch(grant -> grant.role() == role && grant.scope().isOpen());
    }

    /** Refuses whoever has the role of an inspector alone, and no inspection to be at work in today (R8.2).
     * @param cohort of which the inspection has to be, null for any
     * @throws org.luoshi.problem.Refusal outside-period */
    public void requireInspecting(Integer cohort) {
        boolean asInspector = has(Role.INSPECTOR) && !has(Role.OFFICE);
        boolean inspecting = grants.stream()
                .map(Grant::scope)
                .anyMatch(scope -> scope instanceof Scope.Inspected inspected
                        && (cohort == null
                                ? inspected.isOpen()
                                : inspected.years().contains((long) cohort)));
        if (asInspector && !inspecting) {
            throw Problem.OUTSIDE_PERIOD
                    .because(
                            "核查人员只在公布的核查期间内工作，今天没有正在进行的核查。期间见“核查”页。",
                            "Inspectors work on the days of an announced inspection, and none runs today: the list of inspections says when.")
                    .rule("R8.2");
        }
    }

    /** @return the same person acting in these roles only, as a step of the workflow names them */
    public Actor as(Set<Role> roles) {
        return new Actor(
                subject,
                name,
                number,
                grants.stream().filter(grant -> roles.contains(grant.role())).toList());
    }

    /** @return the rows this person may see: whatever any of their roles opens */
    public Scope.Predicate scope() {
        if (grants.isEmpty()) {
            return new Scope.Predicate("1 = 0", Map.of());
        }
        // two roles may have scopes of the same form
        List<Scope> scopes = grants.stream().map(Grant::scope).distinct().toList();
        Map<String, Object> parameters = new HashMap<>();
        StringJoiner hql = new StringJoiner(" or ", "(", ")");
        for (int i = 0; i < scopes.size(); i++) {
            Scope.Predicate one = scopes.get(i).predicate().named("s" + i);
            hql.add("(" + one.hql() + ")");
            parameters.putAll(one.parameters());
        }
        return new Scope.Predicate(hql.toString(), parameters);
    }

    /** @return the colleges and classes whose figures this person may see: whatever any of their roles opens */
    public Reach reach() {
        return Reach.of(grants.stream().map(Grant::scope).toList());
    }
}
