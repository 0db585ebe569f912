package org.luoshi.access;

/** Realm role names for {@code @RolesAllowed}. */
public final class Roles {
    public static final String GRADUATE = "graduate";
    public static final String COUNSELOR = "counselor";
    public static final String CLASS_ADVISER = "class-adviser";
    public static final String OFFICER = "officer";
    public static final String LEADER = "leader";
    public static final String OFFICE = "office";
    public static final String INSPECTOR = "inspector";
    public static final String REPORTING = "reporting";

    private Roles() {}
}
