package org.luoshi.risk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Deque;
import java.util.List;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.policy.Destination;

/** The honest who look like frauds. */
final class LookAlikes {

    private final PlantedSchool school;

    LookAlikes(PlantedSchool school) {
        this.school = school;
    }

    /** Large employers: known to the office, not known yet, and beside one college. */
    void employers() {
        // honest, large, and known to the office
        Employer known = Declaring.employer("湖南名企汽车有限公司", Declaring.code(800002), "0731-70000001");
        QuarkusTransaction.requiringNew().run(() -> school.entities()
                .createNativeQuery("insert into known_employer"
                        + " (name, name_key, credit_code, reason, salt, added_by_name, added_at, version)"
                        + " values (?1, ?2, ?3, '订单班', 'x', '招生就业处', now(6), 0)")
                .setParameter(1, known.name())
                .setParameter(2, Keys.employer(known.name()))
                .setParameter(3, known.creditCode())
                .executeUpdate());
        for (int i = 0; i < 16; i++) {
            school.declare(
                    List.of(school.one(0), school.one(1), school.two(0), school.two(1))
                            .get(i % 4),
                    known,
                    null);
        }
        // honest, large, one phone of its personnel office, and nobody has told the office yet
        Employer unknown = Declaring.employer("湖南蓝天玻璃有限公司", Declaring.code(800003), "0731-70000002");
        for (int i = 0; i < 9; i++) {
            school.declare(List.of(school.one(2), school.one(3), school.two(2)).get(i % 3), unknown, null);
        }
        // honest: a plant beside the one college
        Employer near = Declaring.employer("湖南近邻机械有限公司", Declaring.code(800004), "0731-70000003");
        for (int i = 0; i < 9; i++) {
            school.declare(List.of(school.one(0), school.one(1), school.one(2)).get(i % 3), near, null);
        }
    }

    /** The shop of the family, with its telephone. */
    void phones() {
        for (int i = 0; i < 2; i++) {
            // honest: the shop of the family, with the family's telephone
            Graduate child = school.two(3).peek();
            Employer each = Declaring.employer("自家小店" + school.next());
            school.declare(school.two(3), Declaring.employer(each.name(), each.creditCode(), child.phone), null);
        }
    }

    /** Work that begins on Monday, and for a season. */
    void dates() {
        for (int i = 0; i < 4; i++) {
            school.dated(7, 7 + 3 * 365, null); // begins on Monday
        }
        for (int i = 0; i < 2; i++) {
            school.dated(-5, 145, null); // a season
        }
    }

    /** One freelance worker in most classes, as everywhere. */
    void freelance() {
        for (Deque<Graduate> group : school.all()) {
            if (group != school.one(4) && group != school.two(4)) {
                school.declare(group, Destination.FREELANCE, PlantedSchool.ALONE, null);
            }
        }
    }

    /** A class of designers who open studios. */
    void studios() {
        // honest: a class of designers who open studios
        for (int i = 0; i < 10; i++) {
            Details studio = Declaring.hired(
                    new Employer("设计工作室" + school.next(), null, "39", null, "湖南省长沙市", null, null, null, null));
            school.declare(school.two(4), Destination.STARTUP_COMPANY, studio, null);
        }
    }

    /** A class that meets in the computer room. */
    void computerRoom() {
        // honest: a class meets in the computer room
        for (Graduate each : school.declaring().schoolClass(school.fixture().two(), "乙9班", 8)) {
            school.declaring()
                    .declare(each, Destination.CONTRACT, Declaring.hired(Declaring.employer("上机单位" + school.next())));
        }
    }
}
