package org.luoshi.risk;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.Fixture;
import org.luoshi.cohort.Graduate;
import org.luoshi.declaration.Details;
import org.luoshi.declaration.Employer;
import org.luoshi.declaration.FlagKind;
import org.luoshi.policy.Destination;
import org.luoshi.time.SchoolTime;

/** A school of two colleges and ten classes whose graduates declare one after the other; it remembers what was planted. */
final class PlantedSchool {

    static final Details ALONE = new Details(null, null, null, null, null, null, null, null, "自由撰稿", null);

    private final Fixture.School fixture;
    private final Declaring declaring;
    private final EntityManager entities;
    private final List<Deque<Graduate>> one = new ArrayList<>();
    private final List<Deque<Graduate>> two = new ArrayList<>();
    private final Map<FlagKind, Set<Long>> planted = new EnumMap<>(FlagKind.class);
    private int serial;

    PlantedSchool(Fixture.School fixture, Declaring declaring, EntityManager entities) {
        this.fixture = fixture;
        this.declaring = declaring;
        this.entities = entities;
        for (int i = 1; i <= 5; i++) {
            one.add(new ArrayDeque<>(declaring.schoolClass(fixture.one(), "甲" + i + "班", 30)));
            two.add(new ArrayDeque<>(declaring.schoolClass(fixture.two(), "乙" + i + "班", 30)));
        }
    }

    Fixture.School fixture() {
        return fixture;
    }

    Declaring declaring() {
        return declaring;
    }

    EntityManager entities() {
        return entities;
    }

    /** @return a number that no other name has */
    int next() {
        return ++serial;
    }

    Deque<Graduate> one(int schoolClass) {
        return one.get(schoolClass);
    }

    Deque<Graduate> two(int schoolClass) {
        return two.get(schoolClass);
    }

    List<Deque<Graduate>> all() {
        List<Deque<Graduate>> all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }

    /** @param fraud the flag that should find it, or null for honest people */
    long declare(Deque<Graduate> group, Employer employer, FlagKind fraud) {
        return declare(group, Destination.CONTRACT, Declaring.hired(employer), fraud);
    }

    long declare(Deque<Graduate> group, Destination destination, Details details, FlagKind fraud) {
        return plant(declaring.declare(group.pop(), destination, details), fraud);
    }

    /** @param start days from today
     * @param end days from today */
    void dated(int start, int end, FlagKind fraud) {
        LocalDate today = LocalDate.now(SchoolTime.ZONE);
        Details details = new Details(
                Declaring.employer("有期单位" + next()),
                null,
                today.plusDays(start),
                today.plusDays(end),
                null,
                null,
                null,
                null,
                null,
                null);
        declare(one(3).size() > two(2).size() ? one(3) : two(2), Destination.AGREEMENT, details, fraud);
    }

    long plant(long id, FlagKind fraud) {
        if (fraud != null) {
            planted.computeIfAbsent(fraud, any -> new HashSet<>()).add(id);
        }
        return id;
    }

    Map<FlagKind, Set<Long>> planted() {
        return planted;
    }
}
