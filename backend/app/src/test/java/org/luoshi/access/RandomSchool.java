package org.luoshi.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.luoshi.Fixture;
import org.luoshi.LoggedSchool;
import org.luoshi.access.Drawn.Duty;
import org.luoshi.access.Drawn.Place;
import org.luoshi.access.Drawn.Pupil;
import org.luoshi.audit.AuditTrail;
import org.luoshi.cohort.Cohort;
import org.luoshi.cohort.College;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Graduate;
import org.luoshi.cohort.Major;
import org.luoshi.cohort.SchoolClass;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;

/** Draws schools: colleges, classes, graduates and duties of staff, in a cohort of their own. */
@ApplicationScoped
class RandomSchool {

    private final EntityManager entities;
    private final RandomDeclarations declarations;
    private final Event<SeatsChanged> seatsChanged;
    private final AuditTrail audit;

    RandomSchool(
            EntityManager entities,
            RandomDeclarations declarations,
            Event<SeatsChanged> seatsChanged,
            AuditTrail audit) {
        this.entities = entities;
        this.declarations = declarations;
        this.seatsChanged = seatsChanged;
        this.audit = audit;
    }

    /** @param members get a random part in it */
    Drawn draw(Random random, List<Member> members) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Cohort cohort = cohort();
            List<SchoolClass> classes = new ArrayList<>();
            Map<SchoolClass, Major> majors = new LinkedHashMap<>();
            for (int c = 1; c <= 2 + random.nextInt(2); c++) {
                structure(cohort, "0" + c, random, classes, majors);
            }
            List<Duty> duties = new ArrayList<>();
            members.forEach(member -> duties.addAll(duties(cohort, member, classes, random)));
            List<Pupil> pupils = new ArrayList<>();
            Map<Seat, Long> joined = new LinkedHashMap<>();
            int size = 14 + random.nextInt(14);
            List<String> numbers = new ArrayList<>(members.stream()
                    .filter(member -> member.roles().contains(Role.GRADUATE))
                    .map(Member::number)
                    .distinct()
                    .toList());
            for (int i = 0; i < size; i++) {
                String number = numbers.isEmpty() ? cohort.year + "%04d".formatted(i) : numbers.removeFirst();
                SchoolClass place = any(classes, random);
                Graduate graduate = graduate(cohort, number, place, majors.get(place), random);
                graduate.seat().ifPresent(seat -> joined.merge(seat, 1L, Long::sum));
                pupils.add(new Pupil(
                        graduate.id,
                        number,
                        place(place, majors.get(place)),
                        graduate.onRoster,
                        graduate.counted,
                        graduate.difficulty != 0,
                        new ArrayList<>()));
            }
            entities.flush();
            LoggedSchool.assigned(entities, cohort.year);
            audit.record("s", "office", "school-drawn", "cohort", String.valueOf(cohort.year), Map.of());
            seatsChanged.fire(new SeatsChanged(joined, List.of()));
            pupils.forEach(pupil -> declarations.file(pupil, random));
            boolean inspected = random.nextInt(3) > 0;
            if (inspected) {
                LoggedSchool.inspected(entities, cohort.year);
            }
            return new Drawn(
                    cohort.year,
                    inspected,
                    classes.stream().map(one -> place(one, majors.get(one))).toList(),
                    pupils,
                    duties);
        });
    }

    private Cohort cohort() {
        Cohort cohort = new Cohort();
        cohort.year = Fixture.unusedYear();
        cohort.opensOn = LocalDate.of(2020, 1, 1);
        cohort.reportDueOn = LocalDate.of(cohort.year, 8, 31);
        cohort.publishDueOn = LocalDate.of(cohort.year, 9, 30);
        cohort.weeklyDue = "FRIDAY";
        cohort.grouping = "2024";
        cohort.rosterVersion = 1;
        entities.persist(cohort);
        LoggedSchool.opened(cohort);
        return cohort;
    }

    private void structure(
            Cohort cohort, String code, Random random, List<SchoolClass> classes, Map<SchoolClass, Major> majors) {
        College college = new College();
        college.cohortYear = cohort.year;
        college.code = code;
        college.name = "学院" + code;
        entities.persist(college);
        Major major = new Major();
        major.college = college;
        major.code = "4603" + code;
        major.name = "专业" + code;
        entities.persist(major);
        for (int k = 1; k <= 2 + random.nextInt(2); k++) {
            SchoolClass one = new SchoolClass();
            one.college = college;
            one.name = "班级" + k; // the same names in every college
            entities.persist(one);
            classes.add(one);
            majors.put(one, major);
        }
    }

    private List<Duty> duties(Cohort cohort, Member member, List<SchoolClass> classes, Random random) {
        Set<Duty> duties = new java.util.LinkedHashSet<>();
        for (Role role : member.roles()) {
            boolean ofClass = role == Role.COUNSELOR || role == Role.CLASS_ADVISER;
            if (ofClass || role == Role.OFFICER || role == Role.LEADER) {
                for (int i = random.nextInt(ofClass ? 4 : 2); i >= 0; i--) {
                    SchoolClass one = any(classes, random);
                    boolean standsIn = !ofClass || random.nextInt(4) == 0;
                    if (random.nextInt(5) > 0) {
                        duties.add(new Duty(member.number(), role, one.college.id, standsIn ? null : one.id));
                    }
                }
            }
        }
        duties.forEach(duty -> persist(cohort, duty));
        return List.copyOf(duties);
    }

    private void persist(Cohort cohort, Duty duty) {
        Assignment assignment = new Assignment();
        assignment.cohortYear = cohort.year;
        assignment.staffNumber = duty.staffNumber();
        assignment.name = duty.staffNumber();
        assignment.role = duty.role().realmName();
        assignment.college = entities.getReference(College.class, duty.collegeId());
        assignment.schoolClass =
                duty.classId() == null ? null : entities.getReference(SchoolClass.class, duty.classId());
        entities.persist(assignment);
    }

    private Graduate graduate(Cohort cohort, String number, SchoolClass place, Major major, Random random) {
        Graduate graduate = new Graduate();
        graduate.cohortYear = cohort.year;
        graduate.studentNumber = number;
        graduate.name = "毕业生" + number;
        graduate.gender = random.nextBoolean() ? Gender.MALE : Gender.FEMALE;
        graduate.idNumber = "11010519491231002X";
        graduate.college = place.college;
        graduate.major = major;
        graduate.schoolClass = place;
        graduate.programmeYears = random.nextInt(4) == 0 ? 5 : 3;
        graduate.educationLevel = "高职专科";
        graduate.studyMode = "全日制";
        graduate.difficulty = random.nextInt(3);
        graduate.onRoster = random.nextInt(8) > 0;
        graduate.qualified = random.nextInt(6) > 0;
        graduate.counted = graduate.onRoster && graduate.qualified;
        graduate.rosterVersion = 1;
        entities.persist(graduate);
        return graduate;
    }

    private static Place place(SchoolClass one, Major major) {
        return new Place(one.college.id, one.college.code, major.code, one.id, one.name);
    }

    static <T> T any(List<T> choice, Random random) {
        return choice.get(random.nextInt(choice.size()));
    }
}
