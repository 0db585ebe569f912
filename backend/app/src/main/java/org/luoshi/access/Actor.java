package org.luoshi.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
        Map<String, Object> parameters = new HashMap<>();
        String hql = grants.stream()
                .map(Grant::scope)
                .distinct()
                .map(scope -> merge(scope.predicate(), parameters))
                .collect(Collectors.joining(" or ", "(", ")"));
        return new Scope.Predicate(hql, parameters);
    }

    /** @return the colleges and classes whose figures this person may see: whatever any of their roles opens */
    public Reach reach() {
        return Reach.of(grants.stream().map(Grant::scope).toList());
    }

    // two roles may have scopes of the same form: number the parameters
    private static String merge(Scope.Predicate predicate, Map<String, Object> parameters) {
        String hql = predicate.hql();
        for (var parameter : predicate.parameters().entrySet()) {
            String name = parameter.getKey() + parameters.size();
            hql = hql.replace(":" + parameter.getKey(), ":" + name);
            parameters.put(name, parameter.getValue());
        }
        return "(" + hql + ")";
    }
}
