package org.luoshi.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.Caller;
import org.luoshi.Fixture;
import org.luoshi.LoggedSchool;
import org.luoshi.access.Actor;
import org.luoshi.access.Assignment;
import org.luoshi.access.Role;
import org.luoshi.access.Roles;
import org.luoshi.access.Scope;
import org.luoshi.cohort.College;
import org.luoshi.cohort.SchoolClass;
import org.luoshi.roster.Roster;
import org.luoshi.stack.Realm;

/** A school of six colleges with twelve graduates each, from a roster file; the demo's counselor, officer and leader serve all six. */
@ApplicationScoped
class SeasonSchool {

    static final int COLLEGES = 6;
    static final int EACH = 12;

    private final Fixture fixture;
    private final EntityManager entities;

    SeasonSchool(Fixture fixture, EntityManager entities) {
        this.fixture = fixture;
        this.entities = entities;
    }

    /** @return the year of its cohort */
    int open() {
        int year = fixture.emptyCohort();
        Caller.OFFICE.importRoster(year, roster().csv(), "").statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> colleges(year).forEach(college -> {
            SchoolClass only = entities.createQuery("from SchoolClass k where k.college = ?1", SchoolClass.class)
                    .setParameter(1, college)
                    .getSingleResult();
            assign(year, "T0101", Roles.COUNSELOR, college, only);
            assign(year, "T0103", Roles.OFFICER, college, null);
            assign(year, "T0104", Roles.LEADER, college, null);
        }));
        QuarkusTransaction.requiringNew().run(() -> LoggedSchool.assigned(entities, year));
        return year;
    }

    static Roster roster() {
        Roster roster = Roster.of(COLLEGES * EACH);
        for (int i = 1; i <= COLLEGES * EACH; i++) {
            into(roster, i, (i - 1) / EACH);
        }
        return roster;
    }

    /** Seats a graduate of the roster in a college. */
    static void into(Roster roster, int graduate, int college) {
        String code = code(college);
        roster.with(graduate + 1, "二级学院代码", code)
                .with(graduate + 1, "二级学院", "学院" + code)
                .with(graduate + 1, "专业代码", "4603" + code)
                .with(graduate + 1, "专业名称", "专业" + code)
                .with(graduate + 1, "班级", "班级" + code);
    }

    static String code(int college) {
        return "0" + (college + 1);
    }

    /** @return the account of a graduate of a college, made where there is none */
    static String account(int college, int which) {
        int graduate = college * EACH + which + 1;
        String account = "season-" + graduate;
        Realm.addAccount(account, Map.of("student_number", Roster.studentNumber(graduate)), List.of(Roles.GRADUATE));
        return account;
    }

    /** @return the leader of all six, just logged in */
    Actor leader(int year) {
        return new Actor(
                "leader-of-the-season",
                "分管领导",
                "T0104",
                List.of(new Actor.Grant(
                        Role.LEADER,
                        new Scope.OneCollege(QuarkusTransaction.requiringNew().call(() -> colleges(year).stream()
                                .map(college -> college.id)
                                .collect(Collectors.toSet()))))));
    }

    private List<College> colleges(int year) {
        return entities.createQuery("from College c where c.cohortYear = ?1 order by c.code", College.class)
                .setParameter(1, year)
                .getResultList();
    }

    private void assign(int year, String staffNumber, String role, College college, SchoolClass schoolClass) {
        Assignment assignment = new Assignment();
        assignment.cohortYear = year;
        assignment.staffNumber = staffNumber;
        assignment.name = staffNumber;
        assignment.role = role;
        assignment.college = college;
        assignment.schoolClass = schoolClass;
        entities.persist(assignment);
    }
}
