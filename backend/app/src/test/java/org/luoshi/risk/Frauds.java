package org.luoshi.risk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import java.util.Deque;
import java.util.List;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Employer;
import org.luoshi.declaration.FlagKind;
import org.luoshi.policy.Destination;
import org.luoshi.time.SchoolTime;

/** Frauds of every sort, each planted under the flag that should find it. */
final class Frauds {

    private final PlantedSchool school;

    Frauds(PlantedSchool school) {
        this.school = school;
    }

    /** One employer behind many, by name and by code; one spread too thinly to be found. */
    void employers() {
        // a broker under one name, spelled in three ways, with another code and phone each time
        String[] spellings = {"湖南鑫诚人力资源有限公司", "湖南 鑫诚人力资源有限公司", "湖南鑫诚人力资源有限责任公司"};
        for (int i = 0; i < 10; i++) {
            Deque<Graduate> group = i < 3 ? school.one(0) : i < 6 ? school.one(1) : school.two(0);
            school.declare(group, Declaring.employer(spellings[i % 3]), FlagKind.SAME_EMPLOYER);
        }
        // one code under many names
        for (int i = 0; i < 9; i++) {
            Deque<Graduate> group = i < 3 ? school.one(1) : i < 6 ? school.one(2) : school.two(1);
            Employer other = Declaring.employer("换名公司" + school.next());
            school.declare(
                    group,
                    Declaring.employer(other.name(), Declaring.code(800001), other.contactPhone()),
                    FlagKind.SAME_EMPLOYER);
        }
        // spread thinly: two a class are below what is looked for
        for (int i = 0; i < 10; i++) {
            school.declare(school.all().get(i % 5 * 2), Declaring.employer("湖南散布科技有限公司"), FlagKind.SAME_EMPLOYER);
        }
    }

    /** One telephone for many employers, that of a friend, that of a teacher. */
    void phones() {
        // one telephone answers for nine employers
        for (int i = 0; i < 9; i++) {
            Employer each = Declaring.employer("空壳公司" + school.next());
            school.declare(
                    List.of(school.one(3), school.two(2), school.two(3)).get(i % 3),
                    Declaring.employer(each.name(), each.creditCode(), "0731-70000004"),
                    FlagKind.SAME_CONTACT_PHONE);
        }
        for (int i = 0; i < 8; i++) {
            // a friend of the class vouches; two of the friends gave the school another phone
            Graduate friend = school.two(4).peekLast();
            String phone = i < 6 ? "+86-" + friend.phone : "177%08d".formatted(school.next());
            Employer each = Declaring.employer("朋友公司" + school.next());
            school.declare(
                    school.one(3),
                    Declaring.employer(each.name(), each.creditCode(), phone),
                    FlagKind.CONTACT_IS_GRADUATE);
        }
        QuarkusTransaction.requiringNew().run(() -> school.entities()
                .createNativeQuery("insert into assignment"
                        + " (cohort_year, staff_number, name, role, college_id, phone)"
                        + " values (?1, 'T9001', '某老师', 'officer', ?2, '138 0000 7777')")
                .setParameter(1, school.fixture().year())
                .setParameter(2, school.fixture().one().id)
                .executeUpdate());
        for (int i = 0; i < 3; i++) {
            Employer each = Declaring.employer("挂名公司" + school.next());
            school.declare(
                    school.two(3),
                    Declaring.employer(each.name(), each.creditCode(), "13800007777"),
                    FlagKind.CONTACT_IS_STAFF);
        }
    }

    /** Numbers whose check digit is wrong. */
    void numbers() {
        for (int i = 0; i < 2; i++) {
            // forms refuse a wrong code, so it comes past them, as an import might bring it
            Graduate graduate = school.two(3).pop();
            Employer each = Declaring.employer("错码公司" + school.next());
            long id = school.declaring().draft(graduate, Destination.CONTRACT, Declaring.hired(each));
            String wrong =
                    each.creditCode().substring(0, 17) + (each.creditCode().endsWith("0") ? '1' : '0');
            QuarkusTransaction.requiringNew().run(() -> school.entities()
                    .createNativeQuery("update declaration set details = replace(details, ?1, ?2) where id = ?3")
                    .setParameter(1, each.creditCode())
                    .setParameter(2, wrong)
                    .setParameter(3, id)
                    .executeUpdate());
            school.declaring().submit(graduate, id);
            school.plant(id, FlagKind.INVALID_CREDIT_CODE);
            Graduate other = school.two(3).peek();
            QuarkusTransaction.requiringNew()
                    .run(() -> school.entities().find(Graduate.class, other.id).idNumber = "110105194912310021");
            school.declare(school.two(3), Declaring.employer("错号公司" + school.next()), FlagKind.INVALID_ID_NUMBER);
        }
    }

    /** Work that never begins, and that ends at once. */
    void dates() {
        for (int i = 0; i < 4; i++) {
            school.dated(60, 60 + 365, FlagKind.START_IN_FUTURE); // never begins
        }
        for (int i = 0; i < 5; i++) {
            school.dated(-5, 30, FlagKind.CONTRACT_ENDS_SOON);
        }
        for (int i = 0; i < 2; i++) {
            school.dated(-5, 360, FlagKind.CONTRACT_ENDS_SOON); // a year on paper, a month in truth
        }
    }

    /** A class that all at once works freelance. */
    void shares() {
        for (int i = 0; i < 12; i++) {
            school.declare(school.one(4), Destination.FREELANCE, PlantedSchool.ALONE, FlagKind.UNUSUAL_SHARE);
        }
    }

    /** A class that is declared in an hour before the deadline. */
    void burst() {
        // what came before came over weeks, and the deadline is near now
        QuarkusTransaction.requiringNew().run(() -> {
            school.entities()
                    .createNativeQuery("update risk_mark set submitted_at = timestampadd(hour, -declaration_id, now(6))"
                            + " where cohort_year = ?1")
                    .setParameter(1, school.fixture().year())
                    .executeUpdate();
            school.entities()
                    .createNativeQuery("update cohort set report_due_on = ?2 where year = ?1")
                    .setParameter(1, school.fixture().year())
                    .setParameter(2, LocalDate.now(SchoolTime.ZONE).plusDays(3))
                    .executeUpdate();
        });
        List<Graduate> crowd = school.declaring().schoolClass(school.fixture().one(), "甲9班", 14);
        for (Graduate each : crowd) {
            school.plant(
                    school.declaring()
                            .declare(
                                    each,
                                    Destination.CONTRACT,
                                    Declaring.hired(Declaring.employer("赶工单位" + school.next()))),
                    FlagKind.BURST);
        }
    }
}
