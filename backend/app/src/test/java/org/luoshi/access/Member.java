package org.luoshi.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.luoshi.review.Person;
import org.luoshi.stack.Realm;

/** Somebody with any roles, with an account of their own in the realm.
 * @param number student and staff number at once */
record Member(String account, Set<Role> roles, String number) {

    static final Member MACHINE = new Member("reporting", Set.of(Role.REPORTING), "-");

    private static final List<Role> PEOPLE =
            Arrays.stream(Role.values()).filter(role -> role != Role.REPORTING).toList();

    /** @return a member with one to three roles; the same roles are the same account */
    static Member any(Random random) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        int wanted = 1 + random.nextInt(3);
        while (roles.size() < wanted) {
            roles.add(PEOPLE.get(random.nextInt(PEOPLE.size())));
        }
        return of(roles);
    }

    static Member of(Set<Role> roles) {
        int bits = roles.stream().mapToInt(role -> 1 << role.ordinal()).sum();
        String number = "M%03d".formatted(bits);
        Map<String, String> attributes = new HashMap<>();
        if (roles.contains(Role.GRADUATE)) {
            attributes.put("student_number", number);
        }
        if (!Set.of(Role.GRADUATE).containsAll(roles)) {
            attributes.put("staff_number", number);
        }
        String account = "member-" + bits;
        Realm.addAccount(
                account, attributes, roles.stream().map(Role::realmName).toList());
        return new Member(account, roles, number);
    }

    Person person() {
        return new Person(account);
    }
}
