package org.luoshi.review;

import java.util.Set;
import org.luoshi.access.Role;
import org.luoshi.declaration.Action;

/** The people of the school of {@code Fixture} before a declaration of its first graduate.
 * @see org.luoshi.Fixture.School */
public enum Persona {
    GRADUATE("graduate", Role.GRADUATE, true),
    GRADUATE2("graduate2", Role.GRADUATE, false),
    COUNSELOR("counselor", Role.COUNSELOR, true),
    ADVISER("adviser", Role.CLASS_ADVISER, true),
    OFFICER("officer", Role.OFFICER, true),
    LEADER("leader", Role.LEADER, true),
    COUNSELOR2("counselor2", Role.COUNSELOR, false),
    OFFICER2("officer2", Role.OFFICER, false),
    OFFICE("office", Role.OFFICE, true),
    INSPECTOR("inspector", Role.INSPECTOR, true);

    private final Person person;
    private final Role role;
    private final boolean inScope;

    Persona(String account, Role role, boolean inScope) {
        this.person = new Person(account);
        this.role = role;
        this.inScope = inScope;
    }

    public Person person() {
        return person;
    }

    public Role role() {
        return role;
    }

    /** Whether the first graduate is theirs to see. */
    public boolean inScope() {
        return inScope;
    }

    /** Whether the operation of this action is for their role at all. */
    boolean mayCall(Action action) {
        return switch (action) {
            case SUBMIT, CONFIRM, DECLINE, DISPUTE -> role == Role.GRADUATE;
            case WITHDRAW ->
                Set.of(Role.GRADUATE, Role.COUNSELOR, Role.CLASS_ADVISER).contains(role);
            case PROPOSE -> Set.of(Role.COUNSELOR, Role.CLASS_ADVISER).contains(role);
            case PASS, RETURN ->
                Set.of(Role.COUNSELOR, Role.CLASS_ADVISER, Role.OFFICER).contains(role);
            case UPHOLD, ANNUL -> role == Role.OFFICE;
            case SUPERSEDE -> false;
        };
    }
}
