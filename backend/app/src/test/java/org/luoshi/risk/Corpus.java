package org.luoshi.risk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.declaration.FlagKind;
import org.luoshi.policy.Destination;

/** A school of two colleges and ten classes with frauds of every sort, and the honest who look like them. */
@ApplicationScoped
class Corpus {

    private final Declaring declaring;
    private final EntityManager entities;

    private Fixture.School school;
    private final List<Deque<Graduate>> one = new ArrayList<>();
    private final List<Deque<Graduate>> two = new ArrayList<>();
    private final Map<FlagKind, Set<Long>> planted = new EnumMap<>(FlagKind.class);
    private int serial;

    Corpus(Declaring declaring, EntityManager entities) {
        this.declaring = declaring;
        this.entities = entities;
    }

    /** @return the table of what was planted, flagged and hit */
    String measure(Fixture.School fresh) {
        school = fresh;
        for (int i = 1; i <= 5; i++) {
            one.add(new ArrayDeque<>(declaring.schoolClass(school.one(), "甲" + i + "班", 30)));
            two.add(new ArrayDeque<>(declaring.schoolClass(school.two(), "乙" + i + "班", 30)));
        }
        for (Deque<Graduate> group : all()) {
            for (int i = 0; i < 5; i++) {
                honest(group);
            }
        }
        employers();
        phones();
        numbers();
        dates();
        shares();
        burst();
        return table();
    }

    private List<Deque<Graduate>> all() {
        List<Deque<Graduate>> all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }

    private void honest(Deque<Graduate> group) {
        declare(group, Declaring.employer("普通单位" + ++serial), null);
    }

    private long declare(Deque<Graduate> group, Employer employer, FlagKind fraud) {
        return declare(group, Destination.CONTRACT, Declaring.hired(employer), fraud);
    }

    private long declare(Deque<Graduate> group, Destination destination, Details details, FlagKind fraud) {
        return plant(declaring.declare(group.pop(), destination, details), fraud);
    }

    private long plant(long id, FlagKind fraud) {
        if (fraud != null) {
            planted.computeIfAbsent(fraud, any -> new HashSet<>()).add(id);
        }
        return id;
    }

    private void employers() {
        // a broker under one name, spelled in three ways, with another code and phone each time
        String[] spellings = {"湖南鑫诚人力资源有限公司", "湖南 鑫诚人力资源有限公司", "湖南鑫诚人力资源有限责任公司"};
        for (int i = 0; i < 10; i++) {
            Deque<Graduate> group = i < 3 ? one.get(0) : i < 6 ? one.get(1) : two.get(0);
            declare(group, Declaring.employer(spellings[i % 3]), FlagKind.SAME_EMPLOYER);
        }
        // one code under many names
        for (int i = 0; i < 9; i++) {
            Deque<Graduate> group = i < 3 ? one.get(1) : i < 6 ? one.get(2) : two.get(1);
            Employer other = Declaring.employer("换名公司" + ++serial);
            declare(
                    group,
                    Declaring.employer(other.name(), Declaring.code(800001), other.contactPhone()),
                    FlagKind.SAME_EMPLOYER);
        }
        // spread thinly: two a class are below what is looked for
        for (int i = 0; i < 10; i++) {
            declare(all().get(i % 5 * 2), Declaring.employer("湖南散布科技有限公司"), FlagKind.SAME_EMPLOYER);
        }
        // honest, large, and known to the office
        Employer known = Declaring.employer("湖南名企汽车有限公司", Declaring.code(800002), "0731-70000001");
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("insert into known_employer"
                        + " (name, name_key, credit_code, reason, salt, added_by_name, added_at, version)"
                        + " values (?1, ?2, ?3, '订单班', 'x', '招生就业处', now(6), 0)")
                .setParameter(1, known.name())
                .setParameter(2, Keys.employer(known.name()))
                .setParameter(3, known.creditCode())
                .executeUpdate());
        for (int i = 0; i < 16; i++) {
            declare(List.of(one.get(0), one.get(1), two.get(0), two.get(1)).get(i % 4), known, null);
        }
        // honest, large, one phone of its personnel office, and nobody has told the office yet
        Employer unknown = Declaring.employer("湖南蓝天玻璃有限公司", Declaring.code(800003), "0731-70000002");
        for (int i = 0; i < 9; i++) {
            declare(List.of(one.get(2), one.get(3), two.get(2)).get(i % 3), unknown, null);
        }
        // honest: a plant beside the one college
        Employer near = Declaring.employer("湖南近邻机械有限公司", Declaring.code(800004), "0731-70000003");
        for (int i = 0; i < 9; i++) {
            declare(List.of(one.get(0), one.get(1), one.get(2)).get(i % 3), near, null);
        }
    }

    private void phones() {
        // one telephone answers for nine employers
        for (int i = 0; i < 9; i++) {
            Employer each = Declaring.employer("空壳公司" + ++serial);
            declare(
                    List.of(one.get(3), two.get(2), two.get(3)).get(i % 3),
                    Declaring.employer(each.name(), each.creditCode(), "0731-70000004"),
                    FlagKind.SAME_CONTACT_PHONE);
        }
        for (int i = 0; i < 8; i++) {
            // a friend of the class vouches; two of the friends gave the school another phone
            Graduate friend = two.get(4).peekLast();
            String phone = i < 6 ? "+86-" + friend.phone : "177%08d".formatted(++serial);
            Employer each = Declaring.employer("朋友公司" + ++serial);
            declare(
                    one.get(3),
                    Declaring.employer(each.name(), each.creditCode(), phone),
                    FlagKind.CONTACT_IS_GRADUATE);
        }
        for (int i = 0; i < 2; i++) {
            // honest: the shop of the family, with the family's telephone
            Graduate child = two.get(3).peek();
            Employer each = Declaring.employer("自家小店" + ++serial);
            declare(two.get(3), Declaring.employer(each.name(), each.creditCode(), child.phone), null);
        }
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("insert into assignment"
                        + " (cohort_year, staff_number, name, role, college_id, phone)"
                        + " values (?1, 'T9001', '某老师', 'officer', ?2, '138 0000 7777')")
                .setParameter(1, school.year())
                .setParameter(2, school.one().id)
                .executeUpdate());
        for (int i = 0; i < 3; i++) {
            Employer each = Declaring.employer("挂名公司" + ++serial);
            declare(
                    two.get(3),
                    Declaring.employer(each.name(), each.creditCode(), "13800007777"),
                    FlagKind.CONTACT_IS_STAFF);
        }
    }

    private void numbers() {
        for (int i = 0; i < 2; i++) {
            // forms refuse a wrong code, so it comes past them, as an import might bring it
            Graduate graduate = two.get(3).pop();
            Employer each = Declaring.employer("错码公司" + ++serial);
            long id = declaring.draft(graduate, Destination.CONTRACT, Declaring.hired(each));
            String wrong =
                    each.creditCode().substring(0, 17) + (each.creditCode().endsWith("0") ? '1' : '0');
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            "update declaration set details = replace(details, ?1, ?2) where id = ?3")
                    .setParameter(1, each.creditCode())
                    .setParameter(2, wrong)
                    .setParameter(3, id)
                    .executeUpdate());
            declaring.submit(graduate, id);
            plant(id, FlagKind.INVALID_CREDIT_CODE);
            Graduate other = two.get(3).peek();
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.find(Graduate.class, other.id).idNumber = "110105194912310021");
            declare(two.get(3), Declaring.employer("错号公司" + ++serial), FlagKind.INVALID_ID_NUMBER);
        }
    }

    private void dates() {
        for (int i = 0; i < 4; i++) {
            dated(60, 60 + 365, FlagKind.START_IN_FUTURE); // never begins
            dated(7, 7 + 3 * 365, null); // honest: begins on Monday
        }
        for (int i = 0; i < 5; i++) {
            dated(-5, 30, FlagKind.CONTRACT_ENDS_SOON);
        }
        for (int i = 0; i < 2; i++) {
            dated(-5, 360, FlagKind.CONTRACT_ENDS_SOON); // a year on paper, a month in truth
            dated(-5, 145, null); // honest: a season
        }
    }

    private void dated(int start, int end, FlagKind fraud) {
        LocalDate today = LocalDate.now();
        Details details = new Details(
                Declaring.employer("有期单位" + ++serial),
                null,
                today.plusDays(start),
                today.plusDays(end),
                null,
                null,
                null,
                null,
                null,
                null);
        declare(one.get(3).size() > two.get(2).size() ? one.get(3) : two.get(2), Destination.AGREEMENT, details, fraud);
    }

    private void shares() {
        Details alone = new Details(null, null, null, null, null, null, null, null, "自由撰稿", null);
        for (Deque<Graduate> group : all()) {
            if (group != one.get(4) && group != two.get(4)) {
                declare(group, Destination.FREELANCE, alone, null);
            }
        }
        for (int i = 0; i < 12; i++) {
            declare(one.get(4), Destination.FREELANCE, alone, FlagKind.UNUSUAL_SHARE);
        }
        // honest: a class of designers who open studios
        for (int i = 0; i < 10; i++) {
            Details studio = Declaring.hired(
                    new Employer("设计工作室" + ++serial, null, "39", null, "湖南省长沙市", null, null, null, null));
            declare(two.get(4), Destination.STARTUP_COMPANY, studio, null);
        }
    }

    private void burst() {
        // what came before came over weeks, and the deadline is near now
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("update risk_mark set submitted_at = timestampadd(hour, -declaration_id, now(6))"
                            + " where cohort_year = ?1")
                    .setParameter(1, school.year())
                    .executeUpdate();
            entities.createNativeQuery("update cohort set report_due_on = ?2 where year = ?1")
                    .setParameter(1, school.year())
                    .setParameter(2, LocalDate.now().plusDays(3))
                    .executeUpdate();
        });
        List<Graduate> crowd = declaring.schoolClass(school.one(), "甲9班", 14);
        for (Graduate each : crowd) {
            plant(
                    declaring.declare(
                            each, Destination.CONTRACT, Declaring.hired(Declaring.employer("赶工单位" + ++serial))),
                    FlagKind.BURST);
        }
        // honest: a class meets in the computer room
        for (Graduate each : declaring.schoolClass(school.two(), "乙9班", 8)) {
            declaring.declare(each, Destination.CONTRACT, Declaring.hired(Declaring.employer("上机单位" + ++serial)));
        }
    }

    private String table() {
        StringBuilder table = new StringBuilder("rule                 planted flagged hit precision recall\n");
        for (FlagKind kind : FlagKind.values()) {
            if (!planted.containsKey(kind)) {
                continue;
            }
            Set<Long> flagged =
                    new HashSet<>(Marks.ids(QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                                    "select f.declaration_id from risk_flag f"
                                            + " join declaration d on d.id = f.declaration_id"
                                            + " join graduate g on g.id = d.graduate_id where g.cohort_year = ?1 and f.kind = ?2")
                            .setParameter(1, school.year())
                            .setParameter(2, kind.name())
                            .getResultList())));
            Set<Long> hit = new HashSet<>(flagged);
            hit.retainAll(planted.get(kind));
            table.append(String.format(
                    Locale.ROOT,
                    "%-20s %7d %7d %3d %9.2f %6.2f%n",
                    kind,
                    planted.get(kind).size(),
                    flagged.size(),
                    hit.size(),
                    flagged.isEmpty() ? 1.0 : (double) hit.size() / flagged.size(),
                    (double) hit.size() / planted.get(kind).size()));
        }
        return table.toString();
    }
}
