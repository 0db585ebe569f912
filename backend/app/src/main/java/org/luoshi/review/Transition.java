package org.luoshi.review;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;
import org.luoshi.declaration.State;

/** A row of the step table.
 * @param who roles that may take it; none: the system takes it with another change
 * @param needs what else has to be so, in the order in which it is checked */
record Transition(State from, Action action, Set<Role> who, State to, List<Need> needs) {

    static Transition row(State from, Action action, State to, Set<Role> who, Need... needs) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(who);
        return new Transition(from, action, roles, to, Arrays.asList(needs));
    }

    /** @return whether people can ask for it */
    boolean byPeople() {
        return !who.isEmpty();
    }

    boolean needs(Need need) {
        return needs.contains(need);
    }
}
