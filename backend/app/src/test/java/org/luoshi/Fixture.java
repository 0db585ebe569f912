package org.luoshi;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.luoshi.access.Assignment;
import org.luoshi.access.Roles;
import org.luoshi.cohort.Cohort;
import org.luoshi.cohort.College;
import org.luoshi.cohort.Gender;
import org.luoshi.cohort.Graduate;
import org.luoshi.cohort.Major;
import org.luoshi.cohort.SchoolClass;
import org.luoshi.cohort.Seat;
import org.luoshi.cohort.SeatsChanged;
import org.luoshi.roster.ClassRosters;

/** Makes small schools for tests: each in a cohort of its own, so that tests do not meet. The people are the demo accounts. */
@ApplicationScoped
public class Fixture {

    /** Quarkus loads test classes anew for each profile, so what must outlive them is kept where all of them look. */
    private static final String NEXT_YEAR = "luoshi.test.year";

    /** The last one that the service takes. */
    private static final int LAST_YEAR = 2999;

    /** A school of two colleges; class a has the graduates of the accounts {@code graduate} and {@code graduate2}.
     * @param a class of counselor and adviser in college 01
     * @param b class of college 01 that nobody reviews
     * @param c class of counselor2 in college 02
     * @param graduates by student number */
    public record School(
            int year,
            College one,
            College two,
            SchoolClass a,
            SchoolClass b,
            SchoolClass c,
            Map<String, Graduate> graduates) {

        public Graduate graduate() {
            return graduates.get("2022010101");
        }

        public Graduate graduate2() {
            return graduates.get("2022010102");
        }
    }

    private final EntityManager entities;
    private final Event<SeatsChanged> seatsChanged;
    private final ClassRosters rosters;
    private final DataSource database;

    Fixture(EntityManager entities, Event<SeatsChanged> seatsChanged, ClassRosters rosters, DataSource database) {
        this.entities = entities;
        this.seatsChanged = seatsChanged;
        this.rosters = rosters;
        this.database = database;
    }

    /** @return the year of a cohort that nobody else uses */
    public static int unusedYear() {
        synchronized (System.getProperties()) {
            int year = Integer.getInteger(NEXT_YEAR, 2101);
            if (year > LAST_YEAR) {
                throw new IllegalStateException("no year is left: let tests that only read share a school");
            }
            System.setProperty(NEXT_YEAR, String.valueOf(year + 1));
            return year;
        }
    }

    /** @return a new school in a cohort that nobody else uses */
    public School school() {
        return QuarkusTransaction.requiringNew().call(this::make);
    }

    /** @return a new cohort without a roster */
    public int emptyCohort() {
        return QuarkusTransaction.requiringNew().call(() -> cohort(0));
    }

    private int cohort(int rosterVersion) {
        int year = unusedYear();
        Cohort cohort = new Cohort();
        cohort.year = year;
        cohort.opensOn = LocalDate.of(2020, 1, 1);
        cohort.reportDueOn = LocalDate.of(year, 8, 31);
        cohort.publishDueOn = LocalDate.of(year, 9, 30);
        cohort.weeklyDue = "FRIDAY";
        cohort.grouping = "2024";
        cohort.rosterVersion = rosterVersion;
        entities.persist(cohort);
        LoggedSchool.opened(cohort);
        return year;
    }

    private School make() throws SQLException {
        int year = cohort(1);
        entities.flush();
        try (Connection connection = database.getConnection()) {
            ClassRosters.Change roster = rosters.begin(connection, year, null);
            School school = make(year);
            rosters.end(connection, roster, "s", "office");
            return school;
        }
    }

    private School make(int year) {
        College one = college(year, "01", "机电工程学院");
        College two = college(year, "02", "信息工程学院");
        Major mechatronics = major(one, "460301", "机电一体化技术");
        Major software = major(two, "510203", "软件技术");
        SchoolClass a = schoolClass(one, "机电2201班");
        SchoolClass b = schoolClass(one, "机电2202班");
        SchoolClass c = schoolClass(two, "软件2201班");
        Map<String, Graduate> graduates = new LinkedHashMap<>();
        for (int i = 1; i <= 5; i++) {
            graduate(year, "202201010" + i, a, mechatronics, graduates);
        }
        for (int i = 1; i <= 3; i++) {
            graduate(year, "202201020" + i, b, mechatronics, graduates);
            graduate(year, "202202010" + i, c, software, graduates);
        }
        assign(year, "T0101", Roles.COUNSELOR, one, a);
        assign(year, "T0102", Roles.CLASS_ADVISER, one, a);
        assign(year, "T0103", Roles.OFFICER, one, null);
        assign(year, "T0104", Roles.LEADER, one, null);
        assign(year, "T0201", Roles.COUNSELOR, two, c);
        assign(year, "T0203", Roles.OFFICER, two, null);
        assign(year, "T0204", Roles.LEADER, two, null);
        entities.flush();
        Map<Seat, Long> joined = new LinkedHashMap<>();
        graduates.values().forEach(g -> joined.merge(g.seat().orElseThrow(), 1L, Long::sum));
        seatsChanged.fire(new SeatsChanged(joined, List.of()));
        LoggedSchool.imported(entities, year);
        LoggedSchool.assigned(entities, year);
        LoggedSchool.inspected(entities, year);
        return new School(year, one, two, a, b, c, graduates);
    }

    private College college(int year, String code, String name) {
        College college = new College();
        college.cohortYear = year;
        college.code = code;
        college.name = name;
        entities.persist(college);
        return college;
    }

    private Major major(College college, String code, String name) {
        Major major = new Major();
        major.college = college;
        major.code = code;
        major.name = name;
        entities.persist(major);
        return major;
    }

    private SchoolClass schoolClass(College college, String name) {
        SchoolClass schoolClass = new SchoolClass();
        schoolClass.college = college;
        schoolClass.name = name;
        entities.persist(schoolClass);
        return schoolClass;
    }

    private void graduate(int year, String number, SchoolClass schoolClass, Major major, Map<String, Graduate> into) {
        Graduate graduate = new Graduate();
        graduate.cohortYear = year;
        graduate.studentNumber = number;
        graduate.name = "毕业生" + number.substring(6);
        graduate.gender = into.size() % 2 == 0 ? Gender.MALE : Gender.FEMALE;
        graduate.idNumber = "11010519491231002X";
        graduate.college = schoolClass.college;
        graduate.major = major;
        graduate.schoolClass = schoolClass;
        graduate.programmeYears = 3;
        graduate.educationLevel = "高职专科";
        graduate.studyMode = "全日制";
        graduate.qualified = true;
        graduate.onRoster = true;
        graduate.counted = true;
        graduate.rosterVersion = 1;
        entities.persist(graduate);
        into.put(number, graduate);
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
