package org.luoshi.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.access.Actor;
import org.luoshi.access.Role;
import org.luoshi.access.Scope;

/**
 * The people of the demo school as they would come out of a token. Subjects follow from the number, and the realm gives
 * the demo accounts the same ones: what {@code counselor} did while the school was loaded is theirs.
 */
final class DemoActors {
    private final Map<String, Actor> byClass = new HashMap<>();
    private final Map<String, Actor> byCollege = new HashMap<>();
    private final Actor office;

    /** @param classIds database ids by {@code 01/机电2201班}
     * @param collegeIds database ids by code */
    DemoActors(Map<String, Long> classIds, Map<String, Long> collegeIds) {
        Actor theOffice = null;
        for (DemoStaff one : DemoStaff.all()) {
            switch (one.role()) {
                case COUNSELOR, CLASS_ADVISER -> {
                    Set<Long> ids = one.classes().stream()
                            .map(name -> classIds.get(one.college().code() + "/" + name))
                            .collect(Collectors.toSet());
                    Actor actor = actor(one, new Scope.Classes(ids));
                    one.classes().forEach(name -> byClass.put(key(one.role(), one.college(), name), actor));
                }
                case OFFICER -> {
                    Set<Long> ids = Set.of(collegeIds.get(one.college().code()));
                    byCollege.put(one.college().code(), actor(one, new Scope.OneCollege(ids)));
                }
                case OFFICE -> theOffice = actor(one, new Scope.WholeSchool());
                default -> {
                    // leaders and inspectors take no part in the review
                }
            }
        }
        office = theOffice;
    }

    /** @return the office, before any class or college exists */
    static Actor office() {
        DemoStaff one = DemoStaff.all().stream()
                .filter(staff -> staff.role() == Role.OFFICE)
                .findFirst()
                .orElseThrow();
        return actor(one, new Scope.WholeSchool());
    }

    /** @return the subject that the realm gives to the account of this student or staff number */
    static String subject(String number) {
        return UUID.nameUUIDFromBytes(("luoshi-demo/" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    Actor graduate(DemoGraduate graduate) {
        String number = graduate.studentNumber();
        return new Actor(
                subject(number),
                graduate.name(),
                number,
                List.of(new Actor.Grant(Role.GRADUATE, new Scope.OwnRecord(number))));
    }

    Actor counselor(DemoClass schoolClass) {
        return byClass.get(key(Role.COUNSELOR, schoolClass.college(), schoolClass.name()));
    }

    Actor adviser(DemoClass schoolClass) {
        return byClass.get(key(Role.CLASS_ADVISER, schoolClass.college(), schoolClass.name()));
    }

    Actor officer(DemoClass schoolClass) {
        return byCollege.get(schoolClass.college().code());
    }

    Actor resolver() {
        return office;
    }

    private static Actor actor(DemoStaff one, Scope scope) {
        return new Actor(
                subject(one.staffNumber()), one.name(), one.staffNumber(), List.of(new Actor.Grant(one.role(), scope)));
    }

    private static String key(Role role, DemoCollege college, String schoolClass) {
        return role + "/" + college.code() + "/" + schoolClass;
    }
}
