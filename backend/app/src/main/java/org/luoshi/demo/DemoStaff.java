package org.luoshi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.luoshi.access.Role;
import org.luoshi.cohort.Gender;

/**
 * Somebody who works at the demo school. The first ones of each role in colleges 01 and 02 are the demo accounts.
 *
 * @param college null for those who serve the whole school
 * @param classes empty for those who serve a whole college
 */
record DemoStaff(String staffNumber, String name, Role role, DemoCollege college, List<String> classes) {

    static final int CLASSES_OF_A_COUNSELOR = 5;

    /** The names that the demo accounts have in the realm. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "T0101", "陈思远",
            "T0102", "刘晓燕",
            "T0103", "张国强",
            "T0104", "李建华",
            "T0201", "黄文静",
            "T0203", "赵立新",
            "T0204", "孙丽萍",
            "T0001", "王明慧",
            "T0002", "郑守正");

    /** @return everybody who reviews or signs: a counselor for five classes, an adviser for each, one officer and one leader a college */
    static List<DemoStaff> all() {
        var people = new DemoPeople(new Random(4_101));
        List<DemoStaff> staff = new ArrayList<>();
        for (DemoCollege college : DemoCollege.ALL) {
            List<String> classes = DemoClass.all().stream()
                    .filter(one -> one.college() == college)
                    .map(DemoClass::name)
                    .toList();
            for (int from = 0; from < classes.size(); from += CLASSES_OF_A_COUNSELOR) {
                var own = classes.subList(from, Math.min(from + CLASSES_OF_A_COUNSELOR, classes.size()));
                int nth = from / CLASSES_OF_A_COUNSELOR;
                staff.add(of(people, college, nth == 0 ? 1 : 10 + nth, Role.COUNSELOR, own));
            }
            for (int i = 0; i < classes.size(); i++) {
                staff.add(of(people, college, i == 0 ? 2 : 20 + i, Role.CLASS_ADVISER, List.of(classes.get(i))));
            }
            staff.add(of(people, college, 3, Role.OFFICER, List.of()));
            staff.add(of(people, college, 4, Role.LEADER, List.of()));
        }
        staff.add(new DemoStaff("T0001", ACCOUNTS.get("T0001"), Role.OFFICE, null, List.of()));
        staff.add(new DemoStaff("T0002", ACCOUNTS.get("T0002"), Role.INSPECTOR, null, List.of()));
        return staff;
    }

    private static DemoStaff of(DemoPeople people, DemoCollege college, int number, Role role, List<String> classes) {
        String invented = people.name(number % 2 == 0 ? Gender.MALE : Gender.FEMALE);
        String staffNumber = "T%s%02d".formatted(college.code(), number);
        return new DemoStaff(
                staffNumber, ACCOUNTS.getOrDefault(staffNumber, invented), role, college, List.copyOf(classes));
    }
}
