package org.luoshi.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is to be done about the realm roles of one account.
 * @param give roles that roster and assignments give and Keycloak lacks
 * @param take roles that this service gave and nothing gives any more; what somebody else gave is never among them */
record RoleChange(SortedSet<String> give, SortedSet<String> take) {

    /** Notes at the account what is about to be given, before it is: a service that stops after Keycloak's yes knows that it is its own.
     * @param due what roster and assignments give
     * @param has what Keycloak knows */
    static RoleChange of(Account account, Set<String> due, Set<String> has) {
        SortedSet<String> give = new TreeSet<>(due);
        give.removeAll(has);
        SortedSet<String> take = account.given();
        take.removeAll(due);
        SortedSet<String> given = account.given();
        given.addAll(give);
        account.rolesGiven = String.join(",", given);
        return new RoleChange(give, take);
    }

    boolean none() {
        return give.isEmpty() && take.isEmpty();
    }

    /** Asks Keycloak for it; done again it changes nothing. */
    void carryOut(KeycloakUsers users, String subject) {
        if (!give.isEmpty()) {
            users.giveRoles(subject, give);
        }
        if (!take.isEmpty()) {
            users.takeRoles(subject, take);
        }
    }

    /** Notes that Keycloak has done it.
     * @return what the log says of it */
    Map<String, Object> done(Account account) {
        SortedSet<String> given = account.given();
        given.removeAll(take);
        account.rolesGiven = String.join(",", given);
        return Map.of("given", List.copyOf(give), "taken", List.copyOf(take));
    }
}
